/** Facts about single characters of Chinese text. */

/** “国”, “𬀩”: an ideograph. */
const ideograph = /^\p{Script=Han}$/u;
/** “，”, “5”, “Ａ”: drawn as wide as an ideograph. */
const wide = /^[\u2014\u2018-\u201D\u2026\u3000-\u303F\uFF00-\uFF60\uFFE0-\uFFE6]$/u;
/** "\u00a0", "\u3000": NBSP, the spaces of U+2000, U+3000, zero-width and soft marks, byte order mark; a vertical tab is a stray control. */
const blank = /^(?:[^\S\v]|[\u00AD\u200B-\u200D\u2060])$/u;

/** The block that holds nearly all ideographs of real text, for which no expression need be asked. */
const unified = { first: 0x4e00, last: 0x9fff };

/** Below the first ideograph of all, U+2E80, none need be asked for either. */
const firstIdeograph = 0x2e80;

/** Whether a character is a Chinese ideograph; false for a longer string. */
export function isHan(character: string): boolean {
  const unit = character.charCodeAt(0);
  if (isUnified(unit)) return character.length === 1;
  return unit >= firstIdeograph && ideograph.test(character);
}

function isUnified(unit: number): boolean {
  return unit >= unified.first && unit <= unified.last;
}

/** Whether a character is white space in the wide sense of this genre; also marks that have no width at all. */
export function isBlank(character: string): boolean {
  return !isUnified(character.charCodeAt(0)) && blank.test(character);
}

/** Whether a character takes a full em: ideographs and full-width punctuation. */
export function isWide(character: string): boolean {
  return isHan(character) || wide.test(character);
}

/** Han characters in a text, the measure of length everywhere (`chars`). */
export function countHan(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isUnified(unit)) count += 1;
    // The second half of a surrogate pair is no ideograph by itself.
    else if (unit >= firstIdeograph && ideograph.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) count += 1;
  }
  return count;
}

/** Width in em: wide characters 1, others 0.5, marks without width 0; white space counts where `blanks` says so. */
export function widthOf(text: string, blanks = true): number {
  let width = 0;
  for (const character of text) {
    if (!blanks && isBlank(character)) continue;
    if (isWide(character)) width += 1;
    else if (!/^[\u00AD\u200B-\u200D\u2060\uFEFF]$/u.test(character)) width += 0.5; // "\u200b"
  }
  return width;
}
