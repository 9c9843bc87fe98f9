/** What `npm start` prints of a store: every speaker with his posts, why he is believed to speak, and what he speaks of. */
import type { Note } from "../base/notes.ts";
import type { MentionRecord, Speaker, SpeechRecord } from "../base/records.ts";
import { lookUp } from "../server/lookup.ts";
import { quotation } from "../server/quotation.ts";
import type { Store } from "../store/read-store.ts";

const mostConcepts = 5;
/** Longer lists of speeches are cut; the viewer shows them all. */
const mostSpeeches = 20;
export const inventedLine = "虚构样本 · invented data";

export function summaryLines(store: Store, notes: readonly Note[]): readonly string[] {
  const head = store.receipt.invented ? [inventedLine] : [];
  if (store.speeches.length === 0) return [...head, ...nothingFound(notes)];
  const unsigned = store.speeches.filter(({ speaker }) => speaker === null).length;
  const speeches = store.speeches.slice(0, mostSpeeches).flatMap((speech) => ["", ...speechLines(store, speech)]);
  const rest = store.speeches.length - mostSpeeches;
  return [
    ...head,
    ...store.documents.slice(0, 1).map(({ title, id }) => title ?? id),
    `${store.documents.length} 页 · ${store.speeches.length} 篇发言 · ${unsigned} 篇未署名`,
    ...speeches,
    ...(rest > 0 ? ["", `… 另有 ${rest} 篇`] : []),
    "",
    store.documents.length === 1
      ? "one page: who said what, not who stresses more · 仅就所收节选而言：谁说了什么，不是谁更强调什么"
      : "in these excerpts only · 仅就所收节选而言",
  ];
}

function nothingFound(notes: readonly Note[]): readonly string[] {
  const reasons = notes
    .filter(({ rule }) => rule === "segment-no-byline")
    .map(({ file, message }) => `${file}: ${message}`);
  return ["no speech found", ...reasons.slice(0, 3)];
}

function speechLines(store: Store, speech: SpeechRecord): readonly string[] {
  const { rule, confidence } = speech.attribution;
  const own = store.mentions.filter((mention) => mention.speech === speech.id && isOwnConcept(mention));
  const counts = new Map<string, number>();
  for (const { name } of own) counts.set(name, (counts.get(name) ?? 0) + 1);
  // Of concepts said equally often the first on the page comes first: the sort is stable.
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostConcepts);
  const first = own.find(({ name }) => name === ranked[0]?.[0]);
  const heads = speech.speakers.length > 0 ? speech.speakers.map(speakerLine) : ["（未署名，不归于任何人）"];
  return [
    ...heads,
    `  ${speech.chars} 字 · ${rule}${speech.speaker === null ? "" : ` ${confidence.toFixed(2)}`}`,
    ...(ranked.length === 0 ? [] : [`  ${ranked.map(([name, count]) => `${name} ${count}`).join(" · ")}`]),
    ...(first === undefined ? [] : [`  “${quoted(store, first)}”`]),
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

function quoted(store: Store, mention: MentionRecord): string {
  const { before, surface, after } = quotation(lookUp(store), mention);
  return `${before}${surface}${after}`;
}
