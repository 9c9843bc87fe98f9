/** Which ids of an older store became which of a new one, as far as that can be known for certain. */
import { byKey } from "../../base/order.ts";
import type { Rename, RenameReason } from "../../base/rename.ts";
import type { FormerIds, KnownIds, KnownSpeech } from "./known-ids.ts";

/** What an id became, and why that is certain. */
interface Successor {
  readonly id: string;
  readonly reason: RenameReason;
}

/**
 * The renames of the older store carried on and those that are new, sorted. An id that lives is never renamed, so that no
 * circle can be; one that several might continue is not renamed either.
 */
export function renamesBetween(former: FormerIds, now: KnownIds): readonly Rename[] {
  const isAlive = (id: string) => now.documents.has(id) || now.speeches.has(id) || now.persons.has(id);
  const successorOf = successors(former, now);
  const ids = [former.documents, former.speeches, former.persons].flatMap((known) => [...known.keys()]);
  const fresh = ids.filter((id) => !isAlive(id)).flatMap((id) => renamed(id, successorOf(id)));
  const carried = former.renames
    .filter(({ old }) => !isAlive(old))
    // What it had become may have got yet another id since; what is gone for now may come back.
    .map((rename) => (isAlive(rename.new) ? rename : { ...rename, new: successorOf(rename.new)?.id ?? rename.new }));
  const all = new Map([...fresh, ...carried].map((rename) => [rename.old, rename]));
  return [...all.values()].sort(byKey((rename) => rename.old));
}

function renamed(old: string, successor: Successor | undefined): readonly Rename[] {
  return successor === undefined ? [] : [{ old, new: successor.id, reason: successor.reason }];
}

function successors(former: FormerIds, now: KnownIds): (id: string) => Successor | undefined {
  const document = documentSuccessor(former, now);
  const speech = speechSuccessor(former, now, document);
  const person = personSuccessor(former, now);
  return (id) => {
    const found: readonly [RenameReason, string | undefined][] = [
      ["same-file", document(id)],
      ["same-text", speech(id)],
      ["same-post", person(id)],
    ];
    return found.flatMap(([reason, next]) => (next === undefined ? [] : [{ id: next, reason }]))[0];
  };
}

type Next = (id: string) => string | undefined;

/** The document of the same bytes, where both stores have one alone. */
function documentSuccessor(former: FormerIds, now: KnownIds): Next {
  const [before, after] = [idsBy(former.documents, String), idsBy(now.documents, String)];
  return (id) => {
    const hash = former.documents.get(id);
    return hash === undefined || before.get(hash)?.length !== 1 ? undefined : onlyOne(after.get(hash));
  };
}

/** The speech of the same words on the same page, alone there; on a page of the same bytes the one at the same place. */
function speechSuccessor(former: FormerIds, now: KnownIds, documentOf: Next): Next {
  const key = (document: string, { textHash }: KnownSpeech) => `${document} ${textHash}`;
  const before = idsBy(former.speeches, (speech) => key(speech.document, speech));
  const after = idsBy(now.speeches, (speech) => key(speech.document, speech));
  return (id) => {
    const speech = former.speeches.get(id);
    if (speech === undefined) return undefined;
    const moved = documentOf(speech.document);
    const document = now.documents.has(speech.document) ? speech.document : moved;
    if (document === undefined) return undefined;
    const same = after.get(key(document, speech)) ?? [];
    const twin = same.find((candidate) => document === moved && now.speeches.get(candidate)?.start === speech.start);
    return twin ?? (before.get(key(speech.document, speech))?.length === 1 ? onlyOne(same) : undefined);
  };
}

/** The only person who has the name, maybe as an alias that somebody signed for, in one of the institutions. */
function personSuccessor(former: FormerIds, now: KnownIds): Next {
  const bearers = new Map<string, string[]>();
  for (const [id, { name, aliases, keys }] of now.persons) {
    for (const claim of [name, ...aliases].flatMap((each) => claimsOf(each, keys))) {
      bearers.set(claim, [...(bearers.get(claim) ?? []), id]);
    }
  }
  return (id) => {
    const person = former.persons.get(id);
    const found =
      person === undefined ? [] : claimsOf(person.name, person.keys).flatMap((claim) => bearers.get(claim) ?? []);
    return onlyOne([...new Set(found)]);
  };
}

/** Name and institution: “person:王舟/青屿银行”; 未详 for one whom no byline puts in any. */
function claimsOf(name: string, keys: readonly string[]): readonly string[] {
  const institutions = keys.map((key) => key.slice(key.indexOf("/") + 1));
  return (institutions.length === 0 ? ["未详"] : institutions).map((institution) => `person:${name}/${institution}`);
}

function idsBy<T>(known: ReadonlyMap<string, T>, key: (value: T) => string): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const [id, value] of known) {
    const own = ids.get(key(value));
    if (own === undefined) ids.set(key(value), [id]);
    else own.push(id);
  }
  return ids;
}

function onlyOne(ids: readonly string[] = []): string | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}
