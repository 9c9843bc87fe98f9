/**
 * The one reader of bylines, for pages and for single lines: what a line says of who is speaking, as the cheapest reading
 * of a weighted grammar. A line that is nothing of the kind names nobody.
 */
import { isPageCredit } from "../base/page-credit.ts";
import type { Byline, BylineReader, NamedPerson } from "../base/records.ts";
import type { Costs, Production } from "../lexicon/byline-grammar.ts";
import type { BylineWords } from "../lexicon/byline-words.ts";
import { plainLine, unreadable } from "./line.ts";
import { readOffice } from "./office.ts";
import { type Parse, parse } from "./parse.ts";
import { personsOf } from "./persons.ts";
import { postSize } from "./post.ts";
import { tokensOf } from "./tokens.ts";

/** `page`: among other lines, which settle a doubt; `line`: known to be a byline, as `tifa byline` is asked. */
export type BylineContext = "page" | "line";

/** How a line is asked about; `costs` instead of those of the table. */
export interface ReadOptions {
  readonly context?: BylineContext;
  /** `YYYY-MM-DD` or `YYYY` of the document: decides about numbered terms and holders of offices. */
  readonly date?: string | undefined;
  readonly costs?: Costs;
  /** Leaves out all readings when the cheapest costs more: none would be believed. */
  readonly within?: number;
}

/** A reading of the whole line. */
export interface BylineReading {
  readonly rule: string;
  readonly production: Production;
  readonly cost: number;
  readonly persons: readonly NamedPerson[];
  readonly parse: Parse;
}

/** What a line says, with all that it could say. */
export interface BylineResult extends Byline {
  /** Cheapest first, each with other persons than those before it. */
  readonly readings: readonly BylineReading[];
}

const longestByline = 160;
const remembered = 4096;
/** A reading that costs more names nobody by itself; between it and `certain` confidence rises. */
const accepted = { page: 0.3, line: 0.7, place: 2, name: 2.7, otherName: 0.7 };

/** A reader over the given words that parses a distinct line once. */
export function createBylineReader(words: BylineWords, date?: string, context: BylineContext = "page"): BylineReader {
  const known = new Map<string, Byline>();
  return (line) => {
    if (isProse(line)) return { text: line, ...nobody };
    const plain = plainLine(line);
    const before = known.get(plain);
    if (before !== undefined) return before.text === line ? before : { ...before, text: line };
    const { readings: _, ...byline } = readByline(line, words, { context, date, within: accepted.place });
    if (known.size >= remembered) known.clear();
    known.set(plain, byline);
    return byline;
  };
}

/** What one line says of who is speaking. */
export function readByline(line: string, words: BylineWords, options: ReadOptions = {}): BylineResult {
  const { context = "page", date } = options;
  const none: BylineResult = { text: line, ...nobody, readings: [] };
  if (isProse(line)) return none;
  const text = plainLine(line);
  const holder = readOffice(text, words, date);
  if (holder !== undefined) return { ...none, rule: "office", byContext: { firm: false, persons: holder } };
  const readings = mayName(text, words) ? readingsOf(text, words, options) : [];
  const [best, next] = readings;
  if (best === undefined) return none;
  const margin = next === undefined ? 10 : next.cost - best.cost;
  if (isByItself(best, context)) {
    const { kind } = best.production;
    const rule = best.parse.tokens.some(({ name }) => name === null) ? "unreadable-name" : best.rule;
    return { text: line, kind, persons: best.persons, confidence: confidenceOf(best, margin), rule, margin, readings };
  }
  return { ...none, ...whereOthersStand(best), margin, readings };
}

function isByItself(best: BylineReading, context: BylineContext): boolean {
  const { alone, id } = best.production;
  if (alone === "place" || (alone === "line" && context === "page") || best.cost > accepted[context]) return false;
  if (holdsClause(best)) return false;
  return !isBareName(best) || (context === "line" && id === "name-roles");
}

/** 林知远会见青屿国|总理达亚·瑞迪: words of a clause in a body. */
function holdsClause({ parse: { tokens } }: BylineReading): boolean {
  return tokens.some(({ features }) => features.some(([name]) => name === "body:clause"));
}

/** What a line names only in the company of other bylines. */
function whereOthersStand(best: BylineReading): Partial<Byline> {
  const { kind, id } = best.production;
  const isName = kind === "name";
  // A surname with a given name may be one; what the page makes of it, its own odds and surroundings say.
  const isSure = best.parse.tokens.every(({ form }) => form !== "possible");
  const most = isName ? accepted.name : accepted.place;
  if (best.cost > (isSure || !isBareName(best) ? most : accepted.otherName)) return {};
  const firm = best.cost <= accepted.page && id !== "post-alone" && !isBareName(best) && !holdsClause(best);
  return { ...(isName ? { kind, confidence: 0.5, rule: id } : {}), byContext: { firm, persons: best.persons } };
}

/** Whether a name that no surname and no sound makes sure stands beside a post without body: 第一书记 田间助农. */
function isBareName({ parse: { tokens }, persons }: BylineReading): boolean {
  const isPlaced = persons.every(({ positions }) => positions.some(({ institution }) => institution !== null));
  return !isPlaced && tokens.some(({ form }) => form === "possible");
}

const nobody = { kind: null, persons: [], confidence: 0, rule: "no-byline" } as const;

/** “追记松溪县委书记林知远”, “访松溪县委书记 林知远”: a line about somebody, not a signature. */
const about =
  /^(?:追记|追忆|怀念|缅怀|悼念|专访|采访(?!整理)|走近|走进|对话(?!人)|写在|写给|学习|贯彻|纪念|致(?![公力])|记(?![者录忆])|访(?![问谈美华日韩俄欧客学]))/u;
/** “——追记松溪县委书记林知远” */
const aboutBehindDash =
  /[—－-]{2} ?(?:追记|追忆|怀念|缅怀|悼念|[专采]?访|记|走近|走进|对话|写在|写给|致|谈|论|评|听|看|听取|学习|贯彻|纪念)[^—]*$/u;
/** “（作者…。…）”, “现在，我代表国务院，…” */
const mayHoldSentences = /作者|^\s*(?:各位代表|现在|今天|我)/u;
/** “春耕了。|农田里”: sentences inside a line, other than a note or a credit. */
const prose = /[。！？；](?!$)/u;

/** Whether a line is too long for a byline, or holds sentences that none holds. */
function isProse(line: string): boolean {
  return line.length > 2 * longestByline || (prose.test(line) && !mayHoldSentences.test(line));
}

/** Whether a line could name anybody; refuses prose, “春耕了。”, and headings, “1. 春耕”, at once; not “（作者…。）”. */
function mayName(text: string, words: BylineWords): boolean {
  if (text.length < 2 || text.length > longestByline || isPageCredit(text)) return false;
  if (/^[—－-]*\d+[.、．]|[！？]|^[第一二三四五六七八九十]+、/u.test(text)) return false;
  if (prose.test(text) && !/^（|作者/u.test(text)) return false;
  if (/[。；]$/u.test(text) && postSize(text.slice(0, -1), words) === 0) return false;
  return !aboutBehindDash.test(text) && !about.test(text);
}

/** Forms of names that are none where no post stands beside them. */
const surely: Readonly<Record<string, readonly string[]>> = {
  "lead-in-name": ["possible"],
  "lead-in-body": ["possible", "foreign"],
  "body-name": ["possible", "foreign"],
};
/** “。本文为丛书总序言，…”, “，代表作有《喊山》等。” of a note */
const more =
  /(?:[。；](?!(?!本文|标题|原文)[^，：:]{2,4}[，：:]?[系为是]).*|，(?:代表作|著有|本文|原文|图片).*?)(?=）?$)/u;
/** “，本报驻埃及记者景玥、黄培昭采访整理”, “，蒋波整理” */
const compiler = /，(?:(?:本报|新华社|人民网)[^，]*?|[^，]{2,4}?(?:采访)?)(?:整理|翻译|采访)(?=）?$)/u;
/** “，中文名为林知远，” */
const chineseName = /，中文名(?:为|叫)?(?<name>\p{Script=Han}{2,4})(?=[，）])/u;

/** The readings of a line, “（作者…” of notes without what they tell besides. */
function readingsOf(
  text: string,
  words: BylineWords,
  { date, costs = words.grammar.costs, within = Number.POSITIVE_INFINITY }: ReadOptions,
): readonly BylineReading[] {
  const isNote = /^（ ?(?:本文)?作者/u.test(text);
  const chinese = isNote ? chineseName.exec(text)?.groups?.["name"] : undefined;
  const bare = isNote ? text.replace(more, "").replace(compiler, "").replace(chineseName, "") : text;
  const seen = new Set<string>();
  const tokens = tokensOf(bare, words, costs);
  const parses = tokens === undefined ? [] : parse(tokens, words.grammar);
  if ((parses[0]?.cost ?? 0) > within) return [];
  return parses.flatMap((one) => {
    const production = words.grammar.productions[one.row];
    if (production === undefined) return [];
    const found = personsOf(production, one.tokens, words, date);
    const persons = chinese === undefined ? found : found.map((person) => ({ ...person, name: chinese }));
    const key = parses.length === 1 ? "" : JSON.stringify(persons);
    const isNobody = surely[production.id]?.some((form) => one.tokens.some((token) => token.form === form)) ?? false;
    if (persons.length === 0 || isNobody || seen.has(key)) return [];
    seen.add(key);
    return [{ rule: production.id, production, cost: one.cost, persons, parse: one }];
  });
}

/** From cost and margin to the probability that the line names these. */
function confidenceOf({ cost, persons }: BylineReading, margin: number): number {
  const doubt = Math.exp(cost + 1) + Math.exp(-2 - margin);
  const broken = persons.some(({ name }) => name?.includes(unreadable));
  return broken ? 0 : Math.round(100 * Math.min(0.98, 1 / (1 + doubt))) / 100;
}
