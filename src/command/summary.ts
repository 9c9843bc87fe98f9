/** What `npm start` prints of a store: every speaker with posts, why this one is believed to speak, and of what. */
import { defaultSeries, type Finding, findingsOf, toldVerdicts } from "../ask/findings.ts";
import { isOwn, isReported } from "../base/counts-for.ts";
import type { Note } from "../base/notes.ts";
import type { MentionRecord, Speaker, SpeechRecord } from "../base/records.ts";
import { type Lookup, lookUp, postsOf } from "../server/lookup.ts";
import { standingOf } from "../server/mention-status.ts";
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
  const index = lookUp(store);
  const told = toldOf(index);
  return [
    ...banner,
    ...store.documents.slice(0, 1).flatMap(({ title, id }) => (store.documents.length === 1 ? [title ?? id] : [])),
    amounts(store),
    ...(told.some(({ verdict }) => verdict === "clear") ? findingLines(index, told) : allSpeechLines(index)),
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

/** What is told of persons in the series that is shown unless asked. */
function toldOf(index: Lookup): readonly Finding[] {
  const { emphasis, weighing } = index.store;
  const series = defaultSeries(index.store);
  const told: readonly string[] = toldVerdicts;
  const ofPersons = emphasis.filter(
    (pair) => pair.actorLabel === "Person" && pair.series === series && told.includes(pair.verdict),
  );
  return findingsOf({ entities: index.entities, weighing }, ofPersons);
}

/** What the findings are about: nobody stresses what an outlet says that somebody said. */
const headings = {
  own: (count: number) => `明确多提 ${count} 项（署名或全文刊出的文字），按 q 排列 · clear findings, by q:`,
  reported: (count: number) =>
    `报道转述中明确多见 ${count} 项，按 q 排列 · more often in what is reported of somebody, by q:`,
} as const;

function findingLines(index: Lookup, told: readonly Finding[]): readonly string[] {
  const clear = told.filter(({ verdict }) => verdict === "clear");
  const others = (["tentative", "clear-less", "not-found"] as const).flatMap((verdict) => {
    const count = told.filter((finding) => finding.verdict === verdict).length;
    return count === 0 ? [] : [`${otherWords[verdict]} ${count} 项`];
  });
  const rest = clear.length > mostFindings ? [`明确 ${clear.length - mostFindings} 项`] : [];
  const more = [...rest, ...others];
  return [
    "",
    headings[defaultSeries(index.store)](clear.length),
    ...clear.slice(0, mostFindings).flatMap((finding) => ["", ...findingLine(index, finding)]),
    ...(more.length > 0 ? ["", `… 另有${more.join("、")}，见矩阵，或 tifa emphasis`] : []),
  ];
}

const otherWords = { tentative: "初步", "clear-less": "明确少提", "not-found": "本库未见" } as const;

function findingLine(index: Lookup, { actor, actorName, concept, series, sentence }: Finding): readonly string[] {
  const first = mentionsOfPair(index, actor, concept).find((mention) => standingOf(index, mention) === series);
  const posts = postsOf(index, actor);
  return [
    `${actorName}${posts === "" ? "" : `  ${posts}`}`,
    `  ${sentence.zh}`,
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
  const own = index.store.mentions.filter(
    (mention) => mention.speech === speech.id && mention.kind === "concept" && isCounted(mention, speech),
  );
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

/** Whether it is the speaker's own, or reported of the speaker of a reported passage. */
function isCounted(mention: MentionRecord, speech: SpeechRecord): boolean {
  return isOwn(mention) || isReported(mention, speech);
}

function quoted(index: Lookup, mention: MentionRecord): string {
  const { before, surface, after } = quotation(index, mention);
  return `${before}${surface}${after}`;
}
