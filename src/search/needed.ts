/** Characters without which a page holds no hit, as bytes, so that most pages need not be decoded. */
import { readRadicals } from "../lexicon/radicals.ts";

const fullWidth = 0xfee0;

/** Every character with the forms of it that a repair or the folding of spellings turns into it. */
export function bytesNeeded(characters: Iterable<string>): readonly (readonly Buffer[])[] {
  const radicals = [...readRadicals()];
  return [...new Set(characters)].map((character) => {
    const forms = radicals.filter(([, ideograph]) => ideograph === character).map(([radical]) => radical);
    const wide = /^[0-9A-Za-z]$/u.test(character) ? [String.fromCharCode(character.charCodeAt(0) + fullWidth)] : []; // “5”
    return [character, ...forms, ...wide].map((form) => Buffer.from(form));
  });
}

/** “[高低]”, “(增长|就业)”, “\p{Han}”, “质{2}”, “量?”: a piece of an expression with what repeats it. */
const piece =
  /(?<class>\[\^?\]?(?:\\.|\[:\^?[a-z]+:\]|[^\]\\])*\])|(?<escape>\\(?:[pP]\{[^}]*\}|.))|(?<han>\p{Script=Han})|(?<other>.)/gsu;
/** “?”, “*”, “{0,4}”: the piece before may be left out. */
const optional = /^[?*{]/u;

/** What a match has: all ideographs of at least one of these. */
type Ways = readonly (readonly string[])[];

/** More ways than these are no sieve. */
const mostWays = 16;

/** A bracket that is open: its alternatives so far, and the one that is being read. */
interface Bracket {
  readonly done: Ways;
  readonly now: Ways;
}

/** The ideographs that a match of an expression has, for each way to match it: “两个(确立|维护)” has 两个确立 or 两个维护. */
export function ideographsNeeded(expression: string): Ways {
  if (/\\Q/u.test(expression)) return [[]]; // "\\Q稳(\\E"
  let open: readonly Bracket[] = [empty];
  for (const { 0: text, index, groups } of expression.matchAll(piece)) {
    const isOptional = optional.test(expression.slice(index + text.length));
    open = after(open, groups?.["han"] === undefined && groups?.["other"] === undefined ? "" : text, isOptional);
  }
  const ways = open.length === 1 ? waysOf(open[0] ?? empty) : [];
  return ways.length === 0 || ways.length > mostWays ? [[]] : ways;
}

const empty: Bracket = { done: [], now: [[]] };

function waysOf({ done, now }: Bracket): Ways {
  return [...done, ...now];
}

/** The brackets that are open behind a piece. */
function after(open: readonly Bracket[], text: string, isOptional: boolean): readonly Bracket[] {
  const [last, outer] = [open.at(-1) ?? empty, open.slice(0, -1)];
  if (text === "(") return [...open, empty];
  if (text === "|") return [...outer, { done: waysOf(last), now: [[]] }];
  if (text === ")") return isOptional ? outer : [...outer.slice(0, -1), followed(outer.at(-1) ?? empty, waysOf(last))];
  return isOptional || !isHan.test(text) ? open : [...outer, followed(last, [[text]])];
}

const isHan = /^\p{Script=Han}/u; // "稳"

/** Where the ways would be too many, what follows is not asked for. */
function followed({ done, now }: Bracket, ways: Ways): Bracket {
  const both = now.flatMap((before) => ways.map((behind) => [...before, ...behind]));
  return { done, now: both.length > mostWays ? now : both };
}
