/** Copies of paragraphs: the same words with a phrase changed, cut or among other text; and what only looks like one. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSurvey, type PlaceFinding } from "../../src/base/survey.ts";
import { bareWords } from "../../src/resolve/bare-words.ts";
import { copiesOf } from "../../src/resolve/copies.ts";
import { copiedSpans } from "../../src/resolve/near-copy.ts";
import { repeatHash, withoutSpace } from "../../src/resolve/repeats.ts";
import { sharedRuns } from "../../src/resolve/shared-runs.ts";

const harbour =
  "渔港不是一天建成的，修防波堤用了三代人的力气。今天我们清理航道、整顿码头，就是要让晚归的船有灯可看，让出海的人有信可寄，让留在岸上的人睡得安稳。";
const market =
  "早市上的秤要准，账要清，摊位要按号轮换，谁家的海货新鲜由买主说了算；管理处只做一件事，把水电路修好，把垃圾及时运走，别的都交给街坊自己商量。";
const nobody = (): readonly string[] => [];

/** What of the copy is one, as it is written there. */
function copied(copy: string, original: string, more: { from?: string; to?: string; names?: readonly string[] } = {}) {
  const { from, to, names = [] } = more;
  const spans = copiedSpans(
    { words: copy, ...(to === undefined ? {} : { date: to }) },
    { words: original, ...(from === undefined ? {} : { date: from }) },
    (text) => names.filter((name) => text.includes(name)),
  );
  return spans.map(({ start, end }) => copy.slice(start, end));
}

describe("a copy", () => {
  test("with a changed phrase is one as a whole", () => {
    const changed = harbour.replace("三代人的力气", "许多人的心血");
    expect(copied(changed, harbour)).toEqual([changed]);
  });

  test("with other punctuation, and a note of who wrote it down, is one", () => {
    const printed = `（本报记者程望舒）${harbour.replaceAll("，", "、")}`;
    expect(copied(printed, harbour)).toEqual([printed]);
  });

  test("that was cut is one, and so is the whole text behind the cut one", () => {
    const cut = harbour.slice(0, 60);
    expect(copied(cut, harbour)).toEqual([cut]);
    expect(copied(harbour, cut)).toEqual([cut.slice(0, -1)]);
  });

  test("among other text leaves the other text alone", () => {
    expect(copied(market + harbour, harbour)).toEqual([harbour.slice(0, -1)]);
  });

  test("of some words in another season is one when the words are the very same", () => {
    const quoted = `王舟说，${harbour}`;
    expect(copied(quoted, harbour, { from: "2020-01-01", to: "2021-06-01" })).not.toEqual([]);
  });
});

describe("no copy is", () => {
  const thanks =
    "王舟指出，大家在发言中充分肯定今年渔港工作取得的成绩，并就做好来年的工作提出了很有针对性的意见和建议，我们将认真研究。";

  test("the same form with another number", () => {
    const letter =
      "王舟在贺信中说，值此松溪渔港建成十三周年之际，我谨代表云江全体船工，向你们和港上所有的人致以热烈的祝贺和良好的祝愿。";
    expect(copied(letter.replace("十三", "十四"), letter)).toEqual([]);
  });

  test("the same form with another name", () => {
    const told = `程望舒表示，${harbour.slice(0, 50)}`;
    const retold = `贺兰亭认为，${harbour.slice(0, 50)}`;
    expect(copied(retold, told)).not.toEqual([]);
    expect(copied(retold, told, { names: ["程望舒", "贺兰亭"] })).toEqual([]);
  });

  test("the same form with one word for another twice", () => {
    const obituary = (name: string) =>
      `${name}同志病重期间和逝世后，云江许多船工前往医院看望或以各种形式，对${name}同志逝世表示沉痛哀悼并向其亲属表示深切慰问。`;
    expect(copied(obituary("贺兰亭"), obituary("程望舒"))).toEqual([]);
  });

  test("a phrase of thanks that comes back every year", () => {
    const again = thanks.replace("很有针对性", "很好");
    expect(copied(again, thanks, { from: "2020-12-01", to: "2020-12-02" })).toEqual([again]);
    expect(copied(again, thanks, { from: "2020-12-01", to: "2021-12-01" })).toEqual([]);
  });

  test("a list of who was there", () => {
    const roster =
      "云江省委书记程望舒，省委副书记、省长贺兰亭，省委常委、秘书长王舟，省人大常委会副主任丁一川，省政协副主席陆听澜等参加会见，会见厅里坐满了人。";
    expect(copied(`${roster}晚上`, roster)).toEqual([]);
  });

  test("a paragraph that shares an opening with another", () => {
    expect(
      copied(harbour.slice(0, 40) + market, harbour.slice(0, 40) + market.slice(30).split("").reverse().join("")),
    ).toEqual([]);
  });
});

describe("the copies of a run", () => {
  const finding = (text: string, document: string, more: Partial<PlaceFinding> = {}): PlaceFinding => ({
    kind: "paragraph",
    hash: repeatHash(text) ?? "",
    words: withoutSpace(text),
    document,
    start: 5,
    speech: 2,
    ...more,
  });
  const changed = harbour.replace("三代人的力气", "许多人的心血");

  test("have the signed text as their original, then the earliest", () => {
    const late = finding(changed, "a.txt", { date: "2020-01-03" });
    const early = finding(harbour, "b.txt", { date: "2020-01-02" });
    const copies = copiesOf(createSurvey([late, early]), nobody);
    expect(copies.copiedIn(changed, "a.txt@5")).toEqual([
      { start: 0, end: changed.length, of: "b.txt@5", speech: "b.txt@2" },
    ]);
    expect(copies.copiedIn(harbour, "b.txt@5")).toEqual([]);
    const signed = copiesOf(createSurvey([{ ...late, isSigned: true }, early]), nobody);
    expect(signed.copiedIn(harbour, "b.txt@5").map(({ of }) => of)).toEqual(["a.txt@5"]);
  });

  test("stand where they are in a text with line breaks", () => {
    const wrapped = changed.replaceAll("，", "，\n");
    const copies = copiesOf(createSurvey([finding(harbour, "a.txt"), finding(changed, "b.txt")]), nobody);
    expect(copies.copiedIn(wrapped, "b.txt@5")).toEqual([expect.objectContaining({ start: 0, end: wrapped.length })]);
  });

  test("are the same whatever the order of the findings", () => {
    const both = `${market}${harbour}`;
    const texts = [harbour, changed, market, both, harbour.slice(0, 62)];
    const findings = texts.map((text, i) => finding(text, `${i}.txt`, { date: `2020-01-0${(i % 3) + 1}` }));
    const known = (order: readonly PlaceFinding[]) => {
      const copies = copiesOf(createSurvey(order), nobody);
      return texts.map((text, i) => copies.copiedIn(text, `${i}.txt@5`));
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(findings, { minLength: findings.length }), (order) => {
        expect(known(order)).toEqual(known(findings));
      }),
    );
  });
});

const text = fc.string({ unit: fc.constantFrom("渔", "港", "灯", "，", "船", " ", "𠮷"), maxLength: 80 });

test("a shared run is equal in both texts, and every gram of the copy that the original has lies in one", () => {
  fc.assert(
    fc.property(text, text, text, (one, shared, other) => {
      const [copy, original] = [bareWords(one + shared).text, bareWords(shared + other).text];
      const runs = sharedRuns(copy, original);
      for (const { start, from, length } of runs) {
        expect(copy.slice(start, start + length)).toBe(original.slice(from, from + length));
      }
      for (let at = 0; at + 12 <= copy.length; at += 1) {
        if (!original.includes(copy.slice(at, at + 12))) continue;
        expect(runs.some(({ start, length }) => start <= at && at + 12 <= start + length)).toBe(true);
      }
    }),
  );
});

test("every bare character stands in the text where it says", () => {
  fc.assert(
    fc.property(text, (whole) => {
      const { text: bare, at } = bareWords(whole);
      expect(at.map((place) => whole[place] ?? "").join("")).toBe(bare);
    }),
  );
});
