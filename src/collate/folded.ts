/** Characters as they are compared: what differs only by width is one, and what is no letter counts for nothing. */

/** A character as it is compared: full-width digits, letters and ％ like narrow ones. Keeps the length in UTF-16 units. */
export function foldWidth(character: string): string {
  const unit = character.charCodeAt(0);
  const isWide = unit === 0xff05 || (unit >= 0xff10 && unit <= 0xff5a);
  return isWide ? String.fromCharCode(unit - 0xfee0) : character;
}

/** “国”, “7”, “G”, “%”: what a text says, without its marks. */
const letter = /[\p{L}\p{N}%]/u;

/** The letters and digits of a text, folded. */
export function lettersOf(text: string): string {
  let letters = "";
  for (const character of text) if (letter.test(character)) letters += foldWidth(character);
  return letters;
}
