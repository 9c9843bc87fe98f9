/** Bytes to text: UTF-8 with or without byte order mark, else GB18030; what is neither is no text. */

/** A text and the encoding in which its bytes were. */
export interface Decoded {
  readonly text: string;
  readonly encoding: "utf-8" | "gb18030";
}

/** The text of a file, its byte order mark left out and line ends kept; undefined when it is no text. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const utf8 = decodeStrictly("utf-8", bytes);
  if (utf8 !== undefined) return isText(utf8) ? { text: utf8, encoding: "utf-8" } : undefined;
  if (bytes.includes(0) || isBrokenUtf8(bytes)) return undefined;
  const gb = decodeStrictly("gb18030", bytes);
  return gb !== undefined && isText(gb) && isChinese(bytes, gb) ? { text: gb, encoding: "gb18030" } : undefined;
}

/** The text of bytes in one encoding, its byte order mark left out; undefined where they are none in it. */
export function decodeStrictly(encoding: "utf-8" | "gb18030", bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Of so many characters one control character may have strayed into a text; repair takes it out. */
const charactersOfOne = 40;

/**
 * Whether characters are text: control characters other than tab and line ends hardly occur in text; formats such as PDF
 * say so at once.
 */
export function isText(text: string): boolean {
  if (text.startsWith("%PDF") || text.startsWith("{\\rtf")) return false;
  const controls = text.match(/\p{Cc}/gu)?.filter((character) => !"\t\n\r\f\v".includes(character)).length ?? 0; // "\u0000"
  return controls <= text.length / charactersOfOne;
}

/** Whether most of what is beyond ASCII is UTF-8: a damaged file, of which GB18030 would make other ideographs. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const beyondAscii = new TextDecoder().decode(bytes).match(/[^\p{ASCII}]/gu) ?? []; // “渔�”
  return beyondAscii.filter((character) => character === "\uFFFD").length * 2 < beyondAscii.length;
}

/**
 * Nearly every byte sequence is some GB18030. Of real text both bytes of most ideographs and marks are above ASCII, of
 * what Latin-1 looks like there only the first: “für” becomes 黵.
 */
function isChinese(bytes: Uint8Array, text: string): boolean {
  const high = bytes.reduce((count, byte) => (byte < 0x80 ? count : count + 1), 0);
  const beyondAscii = text.match(/[^\p{ASCII}]/gu)?.length ?? 0; // “渔”
  return high * 2 >= beyondAscii * 3;
}
