/** Bytes as Excel and old programs in Chinese write them. */

/** GB18030 and Big5 of a text: Node decodes them only, so the tables are made by decoding every pair of bytes. */
export const gbOf: (text: string) => Uint8Array = encoder("gb18030");
export const big5Of: (text: string) => Uint8Array = encoder("big5");

function encoder(encoding: "gb18030" | "big5"): (text: string) => Uint8Array {
  const bytes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return (text) => Uint8Array.from([...text].flatMap((character) => bytes.get(character) ?? character.charCodeAt(0)));
}
