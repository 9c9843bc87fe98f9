/**
 * Folds away what varies between spellings of one formulation: quotation marks, the 、 inside it, and full-width letters
 * and digits. “两不愁、三保障” and 两不愁三保障 fold to the same.
 */

/** A folded text with its way back: `origins[i]` is the offset at which unit `i` stands in the text as written. */
export interface Folded {
  readonly text: string;
  readonly origins: Int32Array;
}

/** The marks that may stand around or inside a formulation without making it another. */
export const quotationMarks = '“”‘’「」『』"';

const drop = 1;
const halve = 2;
/** U+FF21 Ａ stands this far behind A; so do all full-width letters and digits. */
const fullWidth = 0xfee0;
const treatments = treatmentTable();

/** Folds a text of any length. */
export function foldSpelling(written: string): Folded {
  const origins = new Int32Array(written.length);
  let text = "";
  let kept = 0;
  let run = 0;
  for (let i = 0; i < written.length; i += 1) {
    const treatment = treatments[written.charCodeAt(i)];
    if (treatment !== drop) {
      origins[kept] = i;
      kept += 1;
    }
    if (treatment === 0) continue;
    text += written.slice(run, i);
    if (treatment === halve) text += String.fromCharCode(written.charCodeAt(i) - fullWidth);
    run = i + 1;
  }
  return { text: text + written.slice(run), origins: origins.subarray(0, kept) };
}

function treatmentTable(): Uint8Array {
  const table = new Uint8Array(65536);
  for (const mark of `${quotationMarks}、`) table[mark.charCodeAt(0)] = drop;
  for (const character of "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") {
    table[character.charCodeAt(0) + fullWidth] = halve;
  }
  return table;
}
