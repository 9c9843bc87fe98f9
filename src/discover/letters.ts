/** Texts as one array of units for the miner, with the places at which a phrase may begin and end. */
import { isBorderAfter, isBorderBefore } from "./borders.ts";

/** The letters of all texts one behind the other. */
export interface Letters {
  /** UTF-16 units; 0 wherever no phrase goes on, between two texts too. */
  readonly units: Uint16Array;
  /** 1 where a border stands before the place, so that a phrase may begin there; one longer than `units`. */
  readonly begins: Uint8Array;
  /** 1 where a border stands behind the place before, so that a phrase may end there; one longer than `units`. */
  readonly ends: Uint8Array;
}

/** “国”, “5”, “A”: what phrases are made of; a full-width letter or digit counts as its narrow form. */
const letter = /^[\p{Script=Han}0-9A-Za-z０-９Ａ-Ｚａ-ｚ]$/u;
/** U+FF21 Ａ stands this far behind A. */
const fullWidth = 0xfee0;
const narrow = narrowUnits();

/** By UTF-16 unit: the unit that stands for it, 0 for a mark. Halves of surrogate pairs stand for themselves. */
function narrowUnits(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit += 1) {
    const isHalf = unit >= 0xd800 && unit < 0xe000;
    if (!isHalf && !letter.test(String.fromCharCode(unit))) continue;
    table[unit] = unit > 0xff00 && unit < 0xff60 ? unit - fullWidth : unit;
  }
  return table;
}

/** The letters of texts; each text has a mark behind it. */
export function lettersOf(texts: readonly string[]): Letters {
  const length = texts.reduce((sum, text) => sum + text.length + 1, 0);
  const units = new Uint16Array(length);
  const begins = new Uint8Array(length + 1).fill(1);
  const ends = new Uint8Array(length + 1).fill(1);
  let from = 0;
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      units[from + at] = narrow[text.charCodeAt(at)] ?? 0;
      begins[from + at] = isBorderBefore(text, at) ? 1 : 0;
      ends[from + at] = isBorderAfter(text, at) ? 1 : 0;
    }
    from += text.length + 1;
  }
  return { units, begins, ends };
}
