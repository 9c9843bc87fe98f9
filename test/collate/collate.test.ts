import { describe, expect, test } from "vitest";
import { compared, told } from "./compared.ts";

const filler = "云江港口去年吞吐量创下新高，沿岸渔村的码头都换上了新灯。";

describe("two texts compared", () => {
  test("tell a formulation that got a word of degree", () => {
    const { formulations } = compared("明年实施积极的财政政策。", "明年实施更加积极的财政政策。");
    expect(formulations).toMatchObject([
      {
        name: "积极的财政政策",
        kind: "changed",
        countA: 1,
        countB: 1,
        changes: [{ a: { text: "积极的财政政策" }, b: { text: "更加积极的财政政策" } }],
      },
    ]);
  });

  test("tell one formulation in place of another, whole", () => {
    const collation = compared("明年实施稳健的货币政策。", "明年实施适度宽松的货币政策。");
    expect(told(collation)).toEqual(["changed: 稳健的货币政策 → 适度宽松的货币政策"]);
    expect(collation.formulations.map(({ name, kind, countA, countB }) => [name, kind, countA, countB])).toEqual([
      ["稳健的货币政策", "changed", 1, 0],
      ["适度宽松的货币政策", "changed", 0, 1],
    ]);
  });

  test("tell a number whole, with its unit", () => {
    const { numbers } = compared("云江经济增长6%左右，粮食1.05万亿斤。", "云江经济增长5.5%左右，粮食1.3万亿斤。");
    expect(numbers.map(({ a, b }) => `${a.text} → ${b.text}`)).toEqual(["6% → 5.5%", "1.05万亿斤 → 1.3万亿斤"]);
  });

  test("take digits of another width for the same", () => {
    expect(compared("云江去年产粮１２万吨。", "云江去年产粮12万吨。").paragraphs.map(({ kind }) => kind)).toEqual([
      "same",
    ]);
  });

  test("tell the order of a list", () => {
    const { lists } = compared("加强教育、医疗、住房保障。", "加强医疗、教育、住房保障。");
    expect(lists.map(({ kind, added, dropped }) => ({ kind, added, dropped }))).toEqual([
      { kind: "reordered", added: [], dropped: [] },
    ]);
  });

  test("tell what a list has more", () => {
    const { lists } = compared("办好农垦、供销社、林场改革。", "办好粮库、农垦、供销社、林场改革。");
    expect(lists).toMatchObject([{ kind: "changed", dropped: [] }]);
    expect(lists[0]?.added.join()).toContain("粮库");
  });

  test("tell words whole: not 提|高 but 提高", () => {
    expect(told(compared("大幅提高云江渔民的收入水平。", "大幅提升云江渔民的收入水平。"))).toEqual([
      "changed: 提高 → 提升",
    ]);
  });

  test("tell a sentence that went to another paragraph and was reworded there", () => {
    const moved = "鼓励青年渔民学习远海捕捞技术";
    const { paragraphs } = compared(
      `${moved}。\n${filler}\n修好通往山村的三条公路。`,
      `${filler}\n修好通往山村的三条公路。\n支持和${moved}。`,
    );
    expect(paragraphs.map(({ kind }) => kind)).toEqual(["same", "same", "moved"]);
    expect(paragraphs[2]?.edits.map(({ kind }) => kind)).toEqual(["added", "same"]);
  });

  test("tell a sentence much like one that has its counterpart as its echo, not as new", () => {
    const review = "去年云江市城镇新增渔业岗位八百个，青年渔民培训全部完成。";
    const plan = "今年云江市城镇新增渔业岗位八百个以上。";
    const { paragraphs, summary } = compared(`${review}\n${filler}`, `${review}\n${filler}\n${plan}`);
    expect(paragraphs.map(({ kind }) => kind)).toEqual(["same", "same", "added"]);
    expect(paragraphs[2]?.edits).toMatchObject([
      { kind: "echoed", elsewhere: "a", a: { text: review }, b: { text: plan } },
    ]);
    expect(paragraphs[2]?.edits[0]?.edits?.find(({ kind }) => kind === "same")?.b?.text).toContain(
      "城镇新增渔业岗位八百个",
    );
    expect(summary.alignedB).toBeLessThan(1);
  });

  test("pair a sentence with what is most like it, not with what stands in the same paragraph", () => {
    const { paragraphs } = compared(
      `${filler}云江市水产品收入达到三百亿元。\n山区茶园全部建成水渠。`,
      `${filler}云江市茶叶产量达到九万吨。\n山区茶园全部建成水渠。云江市水产品收入达到四百亿元。`,
    );
    expect(paragraphs[0]?.edits.map(({ kind, b }) => [kind, b?.text])).toEqual([
      ["same", filler],
      ["moved", "云江市水产品收入达到四百亿元。"],
      ["added", "云江市茶叶产量达到九万吨。"],
    ]);
  });

  test("join a line that a page broke off at a link", () => {
    const { paragraphs } = compared("会议审议了《\n云江渔业条例\n》。", "会议审议了《云江渔业条例》。");
    expect(paragraphs.map(({ kind }) => kind)).toEqual(["same"]);
  });

  test("say so where little aligns", () => {
    const { summary } = compared(filler, "孩子们在山坡上种下两千棵茶树。");
    expect(summary.littleAligns).toBe(true);
    expect(summary.paragraphs).toMatchObject({ added: 1, dropped: 1, changed: 0 });
  });
});
