/** Full-width digits and letters as those of ASCII, one for one. */

/** “２０２２年”, “Ａ３版” */
const fullWidth = /[０-９Ａ-Ｚａ-ｚ]/gu;

/** The text with digits and letters of ASCII, of the same length. */
export function narrowDigits(text: string): string {
  return text.replace(fullWidth, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}
