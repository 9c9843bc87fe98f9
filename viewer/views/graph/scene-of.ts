/** Chooses what of the entity graph is drawn, and how large. */
import type { Entity, EntityGraph, Link } from "../../data/entity-graph.ts";
import { otherEnd, withLinks } from "../../data/entity-graph.ts";
import { isFinding } from "../../draw/palette.ts";
import type { NodeKind, Scene, SceneEdge } from "../../draw/scene.ts";

export interface SceneChoice {
  readonly hasInstitutions: boolean;
  /** Only this node and what it touches. */
  readonly ego: string | null;
}

export interface ChosenScene {
  readonly scene: Scene;
  /** The entity graph with no links but the drawn ones, so that every count is of what one sees. */
  readonly drawn: EntityGraph;
  /** Nodes that would be drawn without the limit. */
  readonly allNodes: number;
}

/** For the reader's sake, not the machine's. */
const nodeLimit = 1500;
const edgeLimit = 5000;

/** Speakers and the concepts they speak of, with institutions when asked for; heaviest first. */
export function sceneOf(graph: EntityGraph, { hasInstitutions, ego }: SceneChoice): ChosenScene {
  const links = graph.links.filter((link) => isShown(graph, link, hasInstitutions));
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const around = ego === null ? null : neighbourhood(links, ego);
  const candidates = [...graph.entities.values()].filter(
    (entity) => linked.has(entity.id) && (around === null || around.has(entity.id)),
  );
  const heaviest = maxima(candidates);
  const importance = (entity: Entity) => entity.weight / (heaviest.get(entity.label) ?? 1);
  const shown = candidates.sort((a, b) => importance(b) - importance(a)).slice(0, nodeLimit);
  const ids = new Set(shown.map(({ id }) => id));
  const nodes = shown.map((entity) => {
    const kind = kindOf(entity);
    return {
      id: entity.id,
      kind,
      label: entity.title,
      x: entity.x,
      y: entity.y,
      size: sizeOf(kind, importance(entity)),
    };
  });
  const edges = links
    .filter(({ from, to }) => ids.has(from) && ids.has(to))
    .map((link) => edgeOf(link, links.length))
    .sort((a, b) => b.width - a.width)
    .slice(0, edgeLimit);
  const isDrawn = new Set(edges.map(({ id }) => id));
  const drawn = withLinks(
    graph,
    links.filter(({ id }) => isDrawn.has(id)),
  );
  return { scene: { nodes, edges }, drawn, allNodes: candidates.length };
}

/** Line width of a link: by the lower bound, or by 1/high for what is said less; a hairline where nothing is known. */
export function widthOf({ verdict, low, high }: Pick<Link, "verdict" | "low" | "high">): number {
  if (verdict === "clear" || verdict === "tentative") return 2 + Math.min(4, low ?? 1);
  if (verdict === "clear-less") return 2 + Math.min(4, 1 / Math.max(high ?? 1, 0.25));
  return 1;
}

function isShown(graph: EntityGraph, { type, from, to }: Link, hasInstitutions: boolean): boolean {
  if (type === "SPEAKS_OF") return graph.entities.get(from)?.label === "Person";
  if (type === "HOLDS") return hasInstitutions && isSpeaker(graph.entities.get(from));
  return type === "PART_OF" && hasInstitutions && hasSpeaker(graph, from) && hasSpeaker(graph, to);
}

function isSpeaker(entity: Entity | undefined): boolean {
  return entity?.label === "Person" && entity.weight > 0;
}

function hasSpeaker(graph: EntityGraph, institution: string): boolean {
  const links = graph.linksOf.get(institution) ?? [];
  return links.some(({ type, from }) => type === "HOLDS" && isSpeaker(graph.entities.get(from)));
}

function neighbourhood(links: readonly Link[], ego: string): ReadonlySet<string> {
  const touching = links.filter(({ from, to }) => from === ego || to === ego);
  return new Set([ego, ...touching.map((link) => otherEnd(link, ego))]);
}

function maxima(entities: readonly Entity[]): ReadonlyMap<string, number> {
  const heaviest = new Map<string, number>();
  for (const { label, weight } of entities) heaviest.set(label, Math.max(1, weight, heaviest.get(label) ?? 1));
  return heaviest;
}

function kindOf({ label }: Entity): NodeKind {
  return label === "Person" ? "person" : label === "Concept" ? "concept" : "institution";
}

function sizeOf(kind: NodeKind, importance: number): number {
  const [smallest, growth] = { person: [5.5, 3.5], concept: [6, 4], institution: [4.5, 2] }[kind];
  return (smallest ?? 5) + (growth ?? 0) * Math.sqrt(importance);
}

/** Above this number lines without hue fade, so that the findings stay in sight. */
const fewLinks = 250;

function faintOf({ verdict }: Link, links: number): number {
  return isFinding(verdict) ? 0 : Math.max(0, Math.min(0.8, Math.log10(links / fewLinks)));
}

function edgeOf(link: Link, links: number): SceneEdge {
  return {
    id: link.id,
    from: link.from,
    to: link.to,
    verdict: link.verdict,
    ratio: link.ratio ?? link.low,
    width: widthOf(link),
    faint: faintOf(link, links),
  };
}
