/** Persons with a title that was not seen with them before a day. */
import type { Cited, NewPost, SeenPost } from "../../graph/news-api.ts";
import type { RelationshipRow } from "../../graph/schema.ts";
import { groupBy } from "../base/group.ts";
import { byCodeUnit } from "../base/order.ts";
import type { Span } from "../base/span.ts";
import { type AskedStore, nameIn } from "./asked-store.ts";
import { type CitedStore, citedSpan } from "./cited.ts";
import type { NewsDays, Ranked } from "./news-uses.ts";

/** A post between the days on which texts give it, terms and acting holders together. */
interface Held {
  readonly person: string;
  readonly institution: string;
  readonly title: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly documents: number;
  readonly evidence: Span & { readonly document: string };
}

/** What is asked of a store about posts. */
export type PostsStore = CitedStore & Pick<AskedStore, "posts">;

/** Posts first seen in the days asked for: of persons here before foreigners, of those seen with another post before first, then by documents. */
export function newPosts(store: PostsStore, { since, to }: NewsDays): readonly Ranked<NewPost>[] {
  const held = heldPosts(store.posts).filter(({ firstSeen }) => firstSeen <= to);
  const ofPerson = groupBy(held, ({ person }) => person);
  const ofPost = groupBy(held, ({ institution, title }) => `${institution}\n${title}`);
  return held.flatMap((post) => {
    const { person, institution, title, firstSeen, documents } = post;
    if (firstSeen < since) return [];
    const before = (ofPerson.get(person) ?? [])
      .filter((other) => other.firstSeen < since)
      .map((other) => ({ institution: nameIn(store, other.institution), title: other.title, lastSeen: other.lastSeen }))
      .sort(byLastSeen);
    const population = String(store.entities.get(person)?.properties["population"] ?? "unknown");
    const item = (): NewPost => ({
      person,
      name: nameIn(store, person),
      population,
      institution,
      institutionName: nameIn(store, institution),
      title,
      first: citedPost(store, post),
      documents,
      before,
      predecessor: predecessorOf(store, post, ofPost.get(`${institution}\n${title}`) ?? []),
    });
    const rank = (population === "foreign" ? 0 : 1e9) + (before.length > 0 ? 1e8 : 0) + documents;
    return [{ rank, id: `${person}\n${institution}\n${title}`, item }];
  });
}

function byLastSeen(a: SeenPost, b: SeenPost): number {
  return byCodeUnit(b.lastSeen, a.lastSeen) || byCodeUnit(a.institution, b.institution) || byCodeUnit(a.title, b.title);
}

/** Posts that texts give somebody as held, those of one title in one institution as one. */
function heldPosts(rows: readonly RelationshipRow[]): readonly Held[] {
  const dated = rows.filter(({ properties }) => properties["former"] !== true && properties["firstSeen"] !== undefined);
  return [...groupBy(dated, ({ from, to, properties }) => `${from}\n${to}\n${properties["title"] ?? ""}`).values()].map(
    (terms) => {
      // A group is never empty.
      const [{ from, to, properties }] = terms as readonly [RelationshipRow];
      const days = (name: string) => terms.map((row) => String(row.properties[name] ?? "")).sort(byCodeUnit);
      return {
        person: from,
        institution: to,
        title: String(properties["title"] ?? ""),
        firstSeen: days("firstSeen")[0] ?? "",
        lastSeen: days("lastSeen").at(-1) ?? "",
        documents: terms.reduce((sum, row) => sum + Number(row.properties["documents"] ?? 0), 0),
        evidence: {
          document: String(properties["document"]),
          start: Number(properties["start"]),
          end: Number(properties["end"]),
        },
      };
    },
  );
}

/** The first by document of the speeches of that day that give the post; else what the graph has as evidence. */
function citedPost(store: PostsStore, { person, institution, title, firstSeen, evidence }: Held): Cited {
  let first: Held["evidence"] | undefined;
  for (const { date, document, speakers, attribution } of store.speeches.values()) {
    if (date !== firstSeen || attribution.evidence === null) continue;
    const isGiven = speakers.some(
      ({ id, positions }) =>
        id === person &&
        positions.some((each) => each.institutionId === institution && (each.title ?? "") === title && !each.former),
    );
    const { start, end } = attribution.evidence;
    const isEarlier = first === undefined || byCodeUnit(document, first.document) < 0;
    if (isGiven && isEarlier) first = { document, start, end };
  }
  const { document, ...span } = first ?? evidence;
  // Where the page names the person with the title, these words say more than the verb of the speech.
  const named = `${title}${nameIn(store, person)}`;
  const at = title === "" ? -1 : store.source(document).indexOf(named);
  return citedSpan(store, document, at < 0 ? span : { start: at, end: at + named.length }, firstSeen);
}

/** The last who was seen in the post; null where it has two at a time. */
function predecessorOf(store: PostsStore, post: Held, others: readonly Held[]): NewPost["predecessor"] {
  const before = others.filter(({ person, firstSeen }) => person !== post.person && firstSeen < post.firstSeen);
  const isShared = others.some(
    ({ person, firstSeen, lastSeen }) =>
      person !== post.person && firstSeen <= post.lastSeen && post.firstSeen <= lastSeen,
  );
  const [last] = before.toSorted((a, b) => byCodeUnit(b.lastSeen, a.lastSeen) || byCodeUnit(a.person, b.person));
  return isShared || last === undefined ? null : { name: nameIn(store, last.person), lastSeen: last.lastSeen };
}
