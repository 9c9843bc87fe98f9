/** Texts that were decoded in the wrong encoding and saved so, read back: “鍏ㄥ浗” as 全国, “È«¹ú” as 全国. */

/** A text as it was meant, and what had been done to it. */
export interface Undone {
  readonly text: string;
  /** “UTF-8 read as GBK” */
  readonly undone: string;
}

/** “锛”, “銆”: how the marks ，： and 。、 begin where UTF-8 was read as GBK */
const marks = /[锛銆]/gu;
/** One of so many characters, at least. */
const charactersOfMark = 150;
/** “È«¹ú”, “å…¨å›½”: letters of Western Europe */
const western = /[\u0080-\u00FFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]/gu;
const beyondAscii = /[^\p{ASCII}]/gu; // “国”

/** What a text was meant to be; undefined where nothing speaks for a wrong encoding. `isBetter` judges the two. */
export function undoMojibake(text: string, isBetter: (meant: string) => boolean): Undone | undefined {
  const count = text.match(marks)?.length ?? 0;
  if (count * charactersOfMark >= text.length && count > 0) {
    // A mark whose last byte had no partner: “锛?”
    const meant = new TextDecoder().decode(gbkBytes(text)).replace(/\uFFFD+\??/gu, "\uFFFD"); // “\uFFFD?”
    return isBetter(meant) ? { text: meant, undone: "UTF-8 read as GBK" } : undefined;
  }
  const others = text.match(beyondAscii)?.length ?? 0;
  if (others === 0 || (text.match(western)?.length ?? 0) < 0.95 * others) return undefined;
  const bytes = westernBytes(text);
  for (const [encoding, name] of [
    ["utf-8", "UTF-8"],
    ["gb18030", "GBK"],
  ] as const) {
    const meant = decodedStrictly(encoding, bytes);
    if (meant !== undefined && isBetter(meant)) return { text: meant, undone: `${name} read as Latin-1` };
  }
  return undefined;
}

function decodedStrictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

let gbk: ReadonlyMap<string, readonly number[]> | undefined;

/** Character → its bytes, of all pairs that GBK has; 0x80 is €. */
function gbkTable(): ReadonlyMap<string, readonly number[]> {
  if (gbk !== undefined) return gbk;
  const decoder = new TextDecoder("gbk");
  const table = new Map<string, readonly number[]>([["€", [0x80]]]);
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\uFFFD" && !table.has(character))
        table.set(character, [lead, trail]);
    }
  gbk = table;
  return table;
}

function gbkBytes(text: string): Uint8Array {
  const table = gbkTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else for (const byte of table.get(character) ?? [0x3f]) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

const windows1252 = new Map(
  [...new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, i) => i))].map((c, i) => [c, i]),
);

function westernBytes(text: string): Uint8Array {
  return Uint8Array.from([...text].map((character) => windows1252.get(character) ?? character.charCodeAt(0) & 0xff));
}
