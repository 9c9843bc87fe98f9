/** Traditional characters and half-width marks are read as the tables have them; people see what the file has. */
import { describe, expect, test } from "vitest";
import { fold } from "../../src/repair/fold.ts";
import { readText } from "../pages/read-text.ts";

describe("a page in traditional characters", () => {
  const text = "一盞燈\n\n青嶼市漁業局局長　丁一川\n\n　　漁港的學校開門了，我們說，這個時候要讓孩子們來讀書。\n";

  test("is read by the tables and shown as it is written", () => {
    const { segmented, attributions } = readText(text);
    expect(attributions[0]?.speakers[0]).toMatchObject({
      name: "丁一川",
      positions: [{ institution: "青屿市渔业局", title: "局长" }],
    });
    const [speech] = segmented.speeches;
    const { edited, shown } = segmented.repaired;
    expect(edited.text.slice(speech?.start, speech?.end)).toContain("渔港的学校开门了");
    expect(shown.text.slice(speech?.start, speech?.end)).toContain("漁港的學校開門了");
    expect(shown.text).toHaveLength(edited.text.length);
  });

  test("keeps its length, whatever phrases it holds", () => {
    const raw = "這裏的麵包與頭髮，乾隆年間的著作，幹部發展漁業。我們說開門過時對國會。";
    expect(fold(raw).text).toHaveLength(raw.length);
    expect(fold(raw).text).toContain("乾隆年间的著作，干部发展渔业");
  });
});

describe("half-width marks", () => {
  test("become those of Chinese print where most marks are such", () => {
    expect(fold('基层减负,减的是虚功.有同志问:"怎么办?"办法只有一个(也最笨):多去几趟.').text).toBe(
      "基层减负，减的是虚功。有同志问：“怎么办？”办法只有一个（也最笨）：多去几趟。",
    );
  });

  test("stay where most are wide, and in numbers", () => {
    const raw = "产值1,200.5万元，增长3.5%，见附表(一).";
    expect(fold(raw).text).toBe(raw);
  });
});
