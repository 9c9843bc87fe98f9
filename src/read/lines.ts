/** Lines of a stream. A line feed alone ends one; node:readline also cuts at U+2028, which JSON may hold bare. */

/** The lines of decoded chunks, one at a time; the empty one behind a last line feed is none. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
