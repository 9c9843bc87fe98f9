/** All institutions of a text: those of the tables, those that the grammar finds, and short names where they may count. */
import { bySpan, type Span, slice } from "../base/span.ts";
import { isGeneric } from "./generic-name.ts";
import type { Hit, Sense } from "./hit.ts";
import type { RankedHit } from "./hits.ts";
import { rank } from "./hits.ts";
import { association, wordly } from "./name-score.ts";
import type { Running } from "./spot-lexicon.ts";

/** Behind a long name: `中国互联网络信息中心|（以下简称“互网中心”）` */
const defined = /（(?:以下)?简称[：:]?[“‘]?(?<short>\p{Script=Han}{2,8})[”’]?）/uy;

/** From this association on the last character of a short name belongs to the next one. */
const cutWord = wordly + 1;

/** The outermost names, by place; `known` are the hits of the tables. */
export function institutionsIn(text: string, known: readonly Hit[], running: Running): readonly RankedHit[] {
  const found = running
    .institutions(text)
    .filter(({ start, end }) => !goesOn(text, end) && !isGeneric(text.slice(start, end)));
  const names = new Set(known.filter(({ sense }) => sense.needs === undefined).map(({ sense }) => sense.entity));
  const admitted = known.filter((hit) => isAdmitted(text, hit, names, running));
  const taken = new Set(admitted.map(({ start, end }) => `${start}-${end}`));
  const others = found.filter(({ start, end }) => !taken.has(`${start}-${end}`)).map((span) => grammatical(text, span));
  const outer = rank([...admitted, ...others].sort(bySpan)).filter(({ inner }) => !inner);
  const abbreviated = abbreviations(text, outer);
  return abbreviated.length === 0 ? outer : rank([...outer, ...abbreviated].sort(bySpan)).filter(({ inner }) => !inner);
}

function grammatical(text: string, span: Span): Hit {
  const name = slice(text, span);
  return { ...span, sense: sense(`institution:${name}`, name, "running-institution") };
}

/** What goes on behind the last character of a name: 司法部|门 is no ministry, 干部队|伍 no team, 现代化所|带来 no office. */
const longer: Readonly<Record<string, string>> = { 部: "门队分落位署委", 队: "伍", 所: "带有需取谓提作能" };

function goesOn(text: string, end: number): boolean {
  return longer[text.charAt(end - 1)]?.includes(text.charAt(end) || " ") === true;
}

/** A short name stands by itself or beside its long name. */
function isAdmitted(text: string, { start, end, sense }: Hit, names: ReadonlySet<string>, { words }: Running): boolean {
  if (goesOn(text, end)) return false;
  if (sense.notAfter?.some((words) => text.endsWith(words, start))) return false;
  if (sense.notBefore?.some((words) => text.startsWith(words, end))) return false;
  if (sense.needs === undefined) return !isCutWord(text, { start, end, sense }, words);
  if (sense.needs === "nothing") return true;
  if (sense.needs === "long-name" && !names.has(sense.entity)) return false;
  return association(text, start, words.odds) < wordly && association(text, end, words.odds) < wordly;
}

/** At most so many characters are a short name. */
const shortName = 3;

/** 最高法|律效力: a short name whose last character begins a word with the next one. */
function isCutWord(text: string, { start, end, sense: { name } }: Hit, { odds }: Running["words"]): boolean {
  const isShort = end - start <= shortName && name.length > end - start;
  return isShort && association(text, end, odds) >= cutWord;
}

/** Every place of a short name that the text itself defines. */
function abbreviations(text: string, names: readonly Hit[]): readonly Hit[] {
  return names.flatMap(({ end, sense: { entity, name } }) => {
    defined.lastIndex = end;
    const short = defined.exec(text)?.groups?.["short"];
    return short === undefined
      ? []
      : places(text, short).map((span) => ({ ...span, sense: sense(entity, name, "defined-abbreviation") }));
  });
}

function places(text: string, words: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    found.push({ start: at, end: at + words.length });
  }
  return found;
}

function sense(entity: string, name: string, rule: string): Sense {
  return { kind: "institution", entity, name, written: [name], rule };
}
