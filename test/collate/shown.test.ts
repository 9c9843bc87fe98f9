import { describe, expect, test } from "vitest";
import { collationPage, escaped } from "../../src/collate/page.ts";
import { textLines } from "../../src/collate/text-lines.ts";
import { collationWords } from "../../src/collate/words.ts";
import { compared } from "./compared.ts";

const collation = compared(
  "云江经济增长6%左右。\n深化国有企业改革。\n修好<通往>山村的三条公路。",
  "云江经济增长5%左右。\n修好<通往>山村的四条公路。\n培育新质生产力。",
);

describe("a comparison as text", () => {
  test("groups formulations, numbers and paragraphs, with their places", () => {
    expect(textLines(collation, collationWords("en"))).toEqual([
      "A a.txt",
      "B b.txt",
      expect.stringMatching(/^in sentences with a counterpart/u),
      "",
      "formulations added (1)",
      "  -/29 新质生产力  0 → 1",
      "",
      "formulations dropped (1)",
      "  14/- 国有企业改革  1 → 0",
      "",
      "numbers changed (1)",
      "  6/6 6% → 5%",
      "",
      "paragraphs (4)",
      "  0/0 changed: 云江经济增长[-6%-]{+5%+}左右。",
      "  12/- dropped: [-深化国有企业改革。-]",
      "  22/12 changed: 修好<通往>山村的[-三-]{+四+}条公路。",
      "  -/27 added: {+培育新质生产力。+}",
    ]);
  });

  test("says that two texts are the same", () => {
    const same = compared("修好三条公路。", "修好三条公路。");
    expect(textLines(same, collationWords("zh")).at(-1)).toBe("两个文本相同");
  });
});

describe("a comparison as a page", () => {
  const page = collationPage(collation, collationWords("zh"), "zh");

  test("escapes every text and runs nothing", () => {
    expect(page).toContain("修好&lt;通往&gt;山村的<del>三</del>条公路。");
    expect(page).not.toMatch(/<script|<通往>|https?:|url\(/u);
    expect(escaped(`<a href="x" title='y'>&`)).toBe("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
  });

  test("has a row for every paragraph of either text, in the language asked for", () => {
    expect(page.match(/<tr class=/gu)).toHaveLength(collation.paragraphs.length);
    expect(page).toContain('<html lang="zh-Hans">');
    expect(page).toContain("新出现的提法 (1)");
  });
});
