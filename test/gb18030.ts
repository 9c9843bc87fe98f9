/** Bytes as Excel in Chinese writes them. */

/** GB18030 of a text: Node decodes it only, so the table is made by decoding every pair of bytes. */
export const gbOf = ((): ((text: string) => Uint8Array) => {
  const bytes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return (text) => Uint8Array.from([...text].flatMap((character) => bytes.get(character) ?? character.charCodeAt(0)));
})();
