import fc from "fast-check";
import { expect, test } from "vitest";
import { foldSpelling } from "../../src/lexicon/spelling.ts";

test("marks and full-width letters do not make another formulation", () => {
  expect(foldSpelling("“两不愁、三保障”").text).toBe("两不愁三保障");
  expect(foldSpelling("５Ｇ和「互联网+」").text).toBe("5G和互联网+");
});

test("every folded unit knows where it was written", () => {
  const written = fc.string({ unit: fc.constantFrom("新", "、", "“", "Ａ", "A", "𠮷", "\n") });
  fc.assert(
    fc.property(written, (text) => {
      const folded = foldSpelling(text);
      expect(folded.origins).toHaveLength(folded.text.length);
      const back = Array.from(folded.origins, (origin) => text.charAt(origin)).join("");
      expect(back.replaceAll("Ａ", "A")).toBe(folded.text);
    }),
  );
});
