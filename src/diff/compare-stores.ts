/** What changed between two stores. */
import { byCodeUnit } from "../base/order.ts";
import { requireStore } from "../store/directory/store-directory.ts";
import { causesOf } from "./causes.ts";
import { addedAndRemoved, type Change, changeOf, subjects } from "./change.ts";
import { compareQuotations } from "./compare-quotations.ts";
import { compareSpeeches } from "./compare-speeches.ts";
import { type Digest, digestOf } from "./digest.ts";

/** The difference of two stores; `changes` are sorted by subject, kind and id. */
export interface Difference {
  /** What can have moved them: texts, tables, options, version; empty when only the program's rules can have. */
  readonly causes: readonly string[];
  /** Number of changes by `subject what`. */
  readonly counts: Readonly<Record<string, number>>;
  readonly changes: readonly Change[];
}

/** Compares the stores at two directories. Throws TifaError `input` when one of them is no store. */
export function compareStores(before: string, after: string): Difference {
  const causes = causesOf(requireStore(before), requireStore(after));
  const changes = changesOf(digestOf(before), digestOf(after)).toSorted(byTelling);
  const counts: Record<string, number> = {};
  for (const { subject, what } of changes) counts[`${subject} ${what}`] = (counts[`${subject} ${what}`] ?? 0) + 1;
  return { causes, counts, changes };
}

function changesOf(before: Digest, after: Digest): readonly Change[] {
  const shared = [...before.documents].filter(([id]) => after.documents.has(id));
  return [
    ...addedAndRemoved("document", before.documents, after.documents, () => ""),
    ...shared.flatMap(([id, hash]) => changeOf("document", "text", id, hash, after.documents.get(id) ?? "")),
    // The speeches of a document that came or went are part of that change.
    ...shared.flatMap(([id, hash]) =>
      compareSpeeches(before.speeches.get(id) ?? [], after.speeches.get(id) ?? []).map((change) => ({
        ...change,
        textChanged: hash !== after.documents.get(id),
      })),
    ),
    ...shared.flatMap(([id, hash]) =>
      compareQuotations(before.quotations.get(id) ?? [], after.quotations.get(id) ?? []).map((change) => ({
        ...change,
        textChanged: hash !== after.documents.get(id),
      })),
    ),
    ...comparePersons(before.persons, after.persons),
    ...addedAndRemoved("institution", before.institutions, after.institutions, (name) => name),
    ...compareConcepts(before.concepts, after.concepts),
    ...compareVerdicts(before.verdicts, after.verdicts),
  ];
}

/** A person whose id is gone, but under one of whose keys there is somebody now, has another id. */
function comparePersons(before: Digest["persons"], after: Digest["persons"]): readonly Change[] {
  const holders = new Map<string, string>();
  for (const [id, keys] of after) for (const key of keys) if (!holders.has(key)) holders.set(key, id);
  const heirsOf = (keys: readonly string[]) => [...new Set(keys.flatMap((key) => holders.get(key) ?? []))];
  return addedAndRemoved("person", before, after, () => "").flatMap((change): readonly Change[] => {
    const heirs = change.what === "removed" ? heirsOf(before.get(change.id) ?? []) : [];
    if (heirs.length === 0) return [change];
    return [{ ...change, what: "id", before: change.id, after: heirs.join("、") }];
  });
}

function compareConcepts(before: Digest["concepts"], after: Digest["concepts"]): readonly Change[] {
  const tell = (counts: { own: number; all: number } = { own: 0, all: 0 }) => `${counts.own} own of ${counts.all}`;
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) =>
    changeOf("concept", "mentions", id, tell(before.get(id)), tell(after.get(id))),
  );
}

/** Pairs that both stores tested; what came or went with its person or concept is part of that change. */
function compareVerdicts(before: Digest["verdicts"], after: Digest["verdicts"]): readonly Change[] {
  return [...before].flatMap(([pair, verdict]) =>
    changeOf("verdict", "verdict", pair, verdict, after.get(pair) ?? verdict),
  );
}

function byTelling(a: Change, b: Change): number {
  return (
    subjects.indexOf(a.subject) - subjects.indexOf(b.subject) || byCodeUnit(a.what, b.what) || byCodeUnit(a.id, b.id)
  );
}
