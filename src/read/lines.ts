/** Lines of bytes. A line feed alone ends one; node:readline also cuts at U+2028, which JSON may hold bare. */

const lineFeed = 0x0a;

/** Cuts chunks into lines; `rest` gives what stands behind the last line feed. */
export interface LineCutter {
  readonly cut: (chunk: Uint8Array) => readonly Buffer[];
  readonly rest: () => Buffer;
}

/** A cutter at the beginning of a file; it copies no line twice, however long. */
export function createLineCutter(): LineCutter {
  let begun: Uint8Array[] = [];
  return {
    cut: (chunk) => {
      const lines: Buffer[] = [];
      let from = 0;
      for (let to = chunk.indexOf(lineFeed); to !== -1; to = chunk.indexOf(lineFeed, from)) {
        lines.push(Buffer.concat([...begun, chunk.subarray(from, to)]));
        begun = [];
        from = to + 1;
      }
      begun.push(chunk.subarray(from));
      return lines;
    },
    rest: () => Buffer.concat(begun),
  };
}

/** The lines of a stream, one at a time; the empty one behind a last line feed is none. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const lines = createLineCutter();
  for await (const chunk of chunks) yield* lines.cut(chunk);
  const last = lines.rest();
  if (last.length > 0) yield last;
}
