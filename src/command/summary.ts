/** What `npm start` prints of a store: every speaker with posts, why this one is believed to speak, and of what. */
import type { EmphasisRecord } from "../../graph/facts.ts";
import type { Note } from "../base/notes.ts";
import type { MentionRecord, Speaker, SpeechRecord } from "../base/records.ts";
import { type Lookup, lookUp, nameOf, postsOf } from "../server/lookup.ts";
import { mentionsOfPair } from "../server/pair-evidence.ts";
import { quotation } from "../server/quotation.ts";
import type { Store } from "../store/directory/read-store.ts";

const mostConcepts = 5;
/** Longer lists of speeches are cut; the viewer shows them all. */
const mostSpeeches = 20;
const mostFindings = 6;
/** The line above a summary of a store that was built from the invented sample. */
export const inventedLine = "虚构样本 · invented data";

/** A corpus with findings leads with them; a page, or a corpus without, with its speeches. */
export function summaryLines(store: Store, notes: readonly Note[]): readonly string[] {
  const banner = store.receipt.invented ? [inventedLine] : [];
  if (store.speeches.length === 0) return [...banner, ...nothingFound(notes)];
  const findings = findingsOf(store);
  const index = lookUp(store);
  return [
    ...banner,
    ...store.documents.slice(0, 1).flatMap(({ title, id }) => (store.documents.length === 1 ? [title ?? id] : [])),
    amounts(store),
    ...(findings.length > 0 ? findingLines(index, findings) : allSpeechLines(index)),
    "",
    store.documents.length === 1
      ? "one page: who said what, not who stresses more · 仅就所收节选而言：谁说了什么，不是谁更强调什么"
      : "in these excerpts only · 仅就所收节选而言",
  ];
}

function amounts({ documents, speeches }: Store): string {
  const unsigned = speeches.filter(({ speaker }) => speaker === null).length;
  const silent = documents.length - new Set(speeches.map(({ document }) => document)).size;
  const dates = speeches.flatMap(({ date }) => date ?? []).sort();
  const span = dates.length === 0 ? "" : ` · ${dates[0]} – ${dates.at(-1)}`;
  return `${documents.length} 页 · ${speeches.length} 篇发言 · ${unsigned} 篇未署名${span}${silent === 0 ? "" : ` · ${silent} 页没有读出发言`}`;
}

function allSpeechLines(index: Lookup): readonly string[] {
  const { speeches } = index.store;
  const rest = speeches.length - mostSpeeches;
  return [
    ...speeches.slice(0, mostSpeeches).flatMap((speech) => ["", ...speechLines(index, speech)]),
    ...(rest > 0 ? ["", `… 另有 ${rest} 篇`] : []),
  ];
}

/** Clear findings about persons, the surest first. */
function findingsOf({ emphasis }: Store): readonly EmphasisRecord[] {
  return emphasis
    .filter(({ actor, verdict }) => verdict === "clear" && actor.startsWith("person:"))
    .sort((a, b) => (b.low ?? 0) - (a.low ?? 0));
}

function findingLines(index: Lookup, findings: readonly EmphasisRecord[]): readonly string[] {
  const rest = findings.length - mostFindings;
  return [
    "",
    `明确多提 ${findings.length} 项，按 90 % 区间下限排列 · clear findings by the lower bound:`,
    ...findings.slice(0, mostFindings).flatMap((row) => ["", ...findingLine(index, row)]),
    ...(rest > 0 ? ["", `… 另有 ${rest} 项，见矩阵`] : []),
  ];
}

function findingLine(index: Lookup, row: EmphasisRecord): readonly string[] {
  const { emphasis, low, high, mentions, counted, chars, expected } = row;
  const shown = (value: number | null, digits: number) => (value ?? 0).toFixed(digits);
  const [first] = mentionsOfPair(index, row.actor, row.concept);
  const posts = postsOf(index, row.actor);
  return [
    `${nameOf(index, row.actor)}${posts === "" ? "" : `  ${posts}`}`,
    `  ${nameOf(index, row.concept)}  E ${shown(emphasis, 1)} [${shown(low, 2)}, ${shown(high, 2)}] 明确 · ` +
      `提到 ${mentions} 次（计 ${counted} 次），共 ${chars} 字；同季度、同体裁预期 ${shown(expected, 1)} 次`,
    ...(first === undefined ? [] : [`  “${quoted(index, first)}”`]),
  ];
}

function nothingFound(notes: readonly Note[]): readonly string[] {
  const reasons = notes
    .filter(({ rule }) => rule === "page-no-speech")
    .map(({ file, message }) => `${file}: ${message}`);
  return ["no speech found", ...reasons.slice(0, 3)];
}

function speechLines(index: Lookup, speech: SpeechRecord): readonly string[] {
  const { rule, confidence } = speech.attribution;
  const own = index.store.mentions.filter((mention) => mention.speech === speech.id && isOwnConcept(mention));
  const counts = new Map<string, number>();
  for (const { name } of own) counts.set(name, (counts.get(name) ?? 0) + 1);
  // Of concepts said equally often the first on the page comes first: the sort is stable.
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostConcepts);
  const first = own.find(({ name }) => name === ranked[0]?.[0]);
  const speakers = speech.speakers.length > 0 ? speech.speakers.map(speakerLine) : ["（未署名，不归于任何人）"];
  return [
    ...speakers,
    `  ${speech.chars} 字 · ${rule}${speech.speaker === null ? "" : ` ${confidence.toFixed(2)}`}`,
    ...(ranked.length === 0 ? [] : [`  ${ranked.map(([name, count]) => `${name} ${count}`).join(" · ")}`]),
    ...(first === undefined ? [] : [`  “${quoted(index, first)}”`]),
  ];
}

function speakerLine({ name, positions }: Speaker): string {
  const posts = positions.map(
    ({ institution, title, former }) => `${former ? "原" : ""}${institution ?? ""}${title ?? ""}`,
  );
  return posts.length === 0 ? name : `${name}  ${posts.join("、")}`;
}

function isOwnConcept({ kind, voice, contained, repeated }: MentionRecord): boolean {
  return kind === "concept" && voice === "speaker" && !contained && !repeated;
}

function quoted(index: Lookup, mention: MentionRecord): string {
  const { before, surface, after } = quotation(index, mention);
  return `${before}${surface}${after}`;
}
