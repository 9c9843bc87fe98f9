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

/** The ideographs that every match of an expression has: those outside of brackets that nothing makes optional. */
export function ideographsNeeded(expression: string): readonly string[] {
  const needed: string[] = [];
  let depth = 0;
  for (const { 0: text, index, groups } of expression.matchAll(piece)) {
    if (text === "(") depth += 1;
    else if (text === ")") depth -= 1;
    else if (groups?.["escape"] === "\\Q" || (text === "|" && depth === 0)) return [];
    else if (groups?.["han"] !== undefined && depth === 0 && !optional.test(expression.slice(index + text.length)))
      needed.push(text);
  }
  return needed;
}
