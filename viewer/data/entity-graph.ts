/** The entity graph of the API as objects with their neighbours at hand. */
import type { GraphColumns } from "../../graph/api.ts";
import type { Series } from "../../graph/facts.ts";
import type { NodeLabel, RelationshipType, Verdict } from "../../graph/schema.ts";

export interface Entity {
  readonly id: string;
  readonly label: NodeLabel;
  readonly name: string;
  /** The name, with the institution or post behind it where another person has the same: 王伟（云江省委宣传部）. */
  readonly title: string;
  readonly nameEn: string;
  readonly caption: string;
  /** Aliases and pinyin, one a line. */
  readonly search: string;
  /** Of a concept mentions by persons in the series, of a person speeches, of everything else links. */
  readonly weight: number;
  readonly x: number;
  readonly y: number;
}

export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly type: RelationshipType;
  readonly mentions: number | null;
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: Verdict | null;
}

export interface EntityGraph {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly links: readonly Link[];
  readonly linksOf: ReadonlyMap<string, readonly Link[]>;
}

/** Turns columns into entities and links; of the links with numbers only those of one series. */
export function entityGraph(columns: GraphColumns, series: Series): EntityGraph {
  const { nodes } = columns;
  const namesakes = repeatedNames(nodes);
  const links = linksOfSeries(columns, series);
  const said = mentionsByPersons(columns, links);
  const entities = nodes.id.map(
    (id, index): Entity => ({
      id,
      label: nodes.label[index] ?? "Work",
      name: nodes.name[index] ?? id,
      title: titleOf(nodes, index, namesakes),
      nameEn: nodes.nameEn[index] ?? "",
      caption: nodes.caption[index] ?? "",
      search: nodes.search[index] ?? "",
      weight: nodes.label[index] === "Concept" ? (said.get(id) ?? 0) : (nodes.weight[index] ?? 0),
      x: nodes.x[index] ?? 0,
      y: nodes.y[index] ?? 0,
    }),
  );
  return withLinks({ entities: new Map(entities.map((entity) => [entity.id, entity])) }, links);
}

function linksOfSeries({ nodes, edges }: GraphColumns, series: Series): readonly Link[] {
  return edges.from.flatMap((from, index): readonly Link[] => {
    if ((edges.series[index] ?? series) !== series) return [];
    return [
      {
        id: `e${index}`,
        from: nodes.id[from] ?? "",
        to: nodes.id[edges.to[index] ?? -1] ?? "",
        type: edges.type[index] ?? "PART_OF",
        mentions: edges.mentions[index] ?? null,
        ratio: edges.ratio[index] ?? null,
        low: edges.low[index] ?? null,
        high: edges.high[index] ?? null,
        verdict: edges.verdict[index] ?? null,
      },
    ];
  });
}

/** By concept; institutions would count the same words again. */
function mentionsByPersons({ nodes }: GraphColumns, links: readonly Link[]): ReadonlyMap<string, number> {
  const persons = new Set(nodes.id.filter((_id, index) => nodes.label[index] === "Person"));
  const sums = new Map<string, number>();
  for (const { type, from, to, mentions } of links) {
    if (type === "SPEAKS_OF" && persons.has(from)) sums.set(to, (sums.get(to) ?? 0) + (mentions ?? 0));
  }
  return sums;
}

/** The entities with these links between them and no others. */
export function withLinks({ entities }: Pick<EntityGraph, "entities">, links: readonly Link[]): EntityGraph {
  const linksOf = new Map<string, Link[]>();
  for (const link of links) {
    for (const end of new Set([link.from, link.to])) {
      const list = linksOf.get(end);
      if (list === undefined) linksOf.set(end, [link]);
      else list.push(link);
    }
  }
  return { entities, links, linksOf };
}

function repeatedNames({ label, name }: GraphColumns["nodes"]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(name.filter((each, index) => label[index] === "Person" && seen.size === seen.add(each).size));
}

function titleOf(
  { id, label, name, caption }: GraphColumns["nodes"],
  index: number,
  namesakes: ReadonlySet<string>,
): string {
  const own = name[index] ?? "";
  if (label[index] !== "Person" || !namesakes.has(own)) return own;
  // "person:王伟/云江省委宣传部"
  const institution = id[index]?.split("/").slice(1).join("/") ?? "";
  const apart = institution || (caption[index] ?? "").split("、")[0];
  return apart === "" ? own : `${own}（${apart}）`;
}

/** Mentions of all concepts by a person or an institution, in the series of the graph. */
export function mentionsBy({ linksOf }: EntityGraph, actor: string): number {
  return (linksOf.get(actor) ?? [])
    .filter(({ type, from }) => type === "SPEAKS_OF" && from === actor)
    .reduce((sum, { mentions }) => sum + (mentions ?? 0), 0);
}

/** Persons with a speech, the most frequent first. */
export function speakersOf({ entities }: EntityGraph): readonly Entity[] {
  return [...entities.values()]
    .filter(({ label, weight }) => label === "Person" && weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

/** The other end of a link. */
export function otherEnd(link: Link, id: string): string {
  return link.from === id ? link.to : link.from;
}
