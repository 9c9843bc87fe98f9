/** The lines of a document are found without reading the file, in whatever order documents are asked for. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { openDocumentLines } from "../../src/store/directory/document-lines.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { tries } from "../soak.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));

test("every document has its own lines, however many and long the others are", () => {
  const counts = fc.array(fc.tuple(fc.nat(3), fc.constantFrom(10, 3000, 70_000)), { minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(counts, fc.array(fc.nat(200), { maxLength: 12 }), (documents, asked) => {
      const path = join(folder, "lines.jsonl");
      const idOf = (at: number) => `页"${at}"`;
      const lines = documents.flatMap(([count, length], at) =>
        Array.from({ length: count }, (_, n) => JSON.stringify({ id: n, document: idOf(at), x: "渔".repeat(length) })),
      );
      writeFileSync(path, lines.map((line) => `${line}\n`).join(""));
      const orders = new Map(documents.map((_, at) => [idOf(at), at]));
      const file = openDocumentLines(path, (id) => orders.get(id) ?? -1);
      const inTurn = documents.map((_, at) => at);
      for (const at of [...inTurn, ...asked.map((any) => any % documents.length)]) {
        const own = lines.filter((line) => line.includes(JSON.stringify(idOf(at))));
        expect(file.of(idOf(at)).map((line) => line.length)).toEqual(own.map((line) => line.length));
      }
      file.close();
    }),
    tries(25, 400),
  );
});
