/** Bytes to text: UTF-8, UTF-16, GB18030 or Big5, each told by the bytes; what is none of them is no text. */
import { isFrequent } from "./frequent-han.ts";
import { undoMojibake } from "./mojibake.ts";

/** A text and the encoding in which its bytes were. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** A wrong encoding that the file had been through, and that was undone: “UTF-8 read as GBK”. */
  readonly undone?: string;
}

/** Encodings in which texts come. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

/** The text of a file, its byte order mark left out and line ends kept; undefined when it is no text. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return textIn(utf16, bytes);
  const utf8 = decodeStrictly("utf-8", bytes);
  if (utf8 !== undefined && (isText(utf8) || !bytes.includes(0))) return meant(utf8);
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== undefined || bytes.includes(0) || isBrokenUtf8(bytes)) return unmarked;
  const [gb, big5] = [textIn("gb18030", bytes), textIn("big5", bytes)];
  const share = big5 === undefined ? 0 : frequency(big5.text);
  if (share >= leastFrequent && share > (gb === undefined ? 0 : frequency(gb.text))) return big5;
  return gb !== undefined && isChinese(bytes, gb.text) ? gb : undefined;
}

/** A text in UTF-8, or what it had been before it was read in another encoding; none where most of it is lost. */
function meant(text: string): Decoded | undefined {
  if (isMostlyLost(text)) return undefined;
  const least = Math.max(leastFrequent, 2 * frequency(text));
  const before = undoMojibake(text, (other) => isText(other) && !isMostlyLost(other) && frequency(other) >= least);
  if (before !== undefined) return { encoding: "utf-8", ...before };
  return isText(text) ? { text, encoding: "utf-8" } : undefined;
}

/** Whether a tenth of what is beyond ASCII was lost when the text was decoded before. */
function isMostlyLost(text: string): boolean {
  if (!text.includes("\uFFFD")) return false;
  const beyondAscii = text.match(/[^\p{ASCII}]/gu) ?? []; // “渔�”
  return beyondAscii.filter((character) => character === "\uFFFD").length * 10 >= beyondAscii.length;
}

/** UTF-16 without a byte order mark: read the right way round its ideographs are frequent ones. */
function unmarkedUtf16(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const ways = (["utf-16le", "utf-16be"] as const).flatMap((encoding) => textIn(encoding, bytes) ?? []);
  return ways.find(({ text }) => frequency(text) >= leastFrequent && /[\n。，]/u.test(text)); // “渔港。”
}

/** Of real text; of what looks like some a tenth at most. */
const leastFrequent = 0.2;

/** UTF-16 is told by its byte order mark. */
function utf16Of(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

function textIn(encoding: Encoding, bytes: Uint8Array): Decoded | undefined {
  const text = decodeStrictly(encoding, bytes);
  return text !== undefined && isText(text) ? { text, encoding } : undefined;
}

/** The share of its ideographs that are among the most frequent of either script: of the wrong encoding hardly any. */
function frequency(text: string): number {
  let [han, frequent] = [0, 0];
  for (const character of text) {
    if (character < "\u3400") continue;
    han += 1;
    if (isFrequent(character)) frequent += 1;
  }
  return han === 0 ? 0 : frequent / han;
}

/** The text of bytes in one encoding, its byte order mark left out; undefined where they are none in it. */
export function decodeStrictly(encoding: Encoding, bytes: Uint8Array): string | undefined {
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
  const controls = text.match(/\p{Cc}/gu)?.filter((character) => !"\t\n\r\f\v\u0085".includes(character)).length ?? 0; // "\u0000"
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
