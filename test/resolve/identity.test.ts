/** The same person across posts: every rule that joins, and what keeps apart whom a rule would join wrongly. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNameShare } from "../../src/lexicon/name-counts.ts";
import type { Occupancy } from "../../src/resolve/byline.ts";
import { tries } from "../soak.ts";
import { idsOf, resolved, seen } from "./bylines.ts";

/** How many persons the bylines are, and the rules of all joins that are not by the employer. */
function joinedBy(bylines: readonly Occupancy[]): { persons: number; rules: readonly string[] } {
  const { notes, facts } = resolved(bylines);
  const joined = notes.filter(({ rule }) => rule === "identity-joined");
  return {
    persons: facts().persons.length,
    rules: joined.map(({ message }) => message.replace(/^.*: (?<rule>[a-z-]+), .*$/u, "$<rule>")), // “…: succession, 0.9987”
  };
}

/** A byline of a title alone. */
function titled(name: string, title: string): Occupancy {
  return { ...seen("2021-04-20", "2021-04-20", name), positions: [{ institution: null, title, former: false }] };
}

const onlyOne = (rule: string) => ({ persons: 1, rules: [rule] });

describe("one person in several posts", () => {
  test.each<[string, string, Occupancy, Occupancy]>([
    [
      "who left an employer",
      "former-post",
      seen("2019-10-23", "2019-10-23", "王舟", "青屿银行|行长"),
      seen("2021-04-20", "2021-04-20", "王舟", "原青屿银行|行长"),
    ],
    [
      "whose ministry got another name",
      "one-body",
      seen("2017-10-23", "2017-10-23", "王舟", "农业部|部长"),
      seen("2019-04-20", "2019-04-20", "王舟", "农业农村部|部长"),
    ],
    [
      "whose office has two plaques",
      "one-body",
      seen("2019-10-23", "2019-10-23", "王舟", "国家网信办|主任"),
      seen("2019-10-23", "2019-10-23", "王舟", "中央网信办|主任"),
    ],
    [
      "who is the foreign minister of a country by two names",
      "same-office",
      seen("2019-10-23", "2019-10-23", "扎里", "伊朗|外长"),
      seen("2019-04-20", "2019-04-20", "扎里", "伊朗外交部|部长"),
    ],
    [
      "whom the table of offices knows in both",
      "office-table",
      seen("2019-10-23", "2019-10-23", "江泽民", "中共中央|总书记"),
      seen("2019-10-23", "2019-10-23", "江泽民", "国家|主席"),
    ],
    [
      "who has a seat and a name that no other of its members bears",
      "same-seat",
      seen("2019-10-23", "2019-10-23", "苏砚秋", "中国工程院|院士"),
      seen("2019-10-23", "2019-10-23", "苏砚秋", "中国工程院|院士", "青屿银行|顾问"),
    ],
    [
      "who rose from a city to its province",
      "succession",
      seen("2019-10-23", "2019-10-23", "程望舒", "杭州市|副市长"),
      seen("2021-04-20", "2021-04-20", "程望舒", "浙江省|副省长"),
    ],
    [
      "whose name is so rare that no second official is likely to bear it",
      "rare-name",
      seen("2019-10-23", "2019-10-23", "邬砚铨", "松溪县考古所|研究员"),
      seen("2021-04-20", "2021-04-20", "邬砚铨", "青屿银行|顾问"),
    ],
    [
      "who led a bank of the union and then a member of it",
      "foreign-union",
      seen("2019-09-13", "2019-09-13", "加拉多", "欧洲中央银行|行长"),
      seen("2021-05-17", "2021-05-17", "加拉多", "葡萄牙|总理"),
    ],
    [
      "who left a government for the secretariat of its union",
      "foreign-union",
      seen("2019-09-13", "2019-09-13", "占塔蓬", "老挝|外长"),
      seen("2021-05-17", "2021-05-17", "占塔蓬", "东盟秘书处|秘书长"),
    ],
    [
      "whose high office stands once without its country",
      "same-title",
      seen("2019-09-13", "2019-09-13", "加拉多", "葡萄牙|副总统"),
      titled("加拉多", "副总统"),
    ],
    [
      "who is called a leader and is a president",
      "same-title",
      seen("2019-09-13", "2019-09-13", "加拉多", "葡萄牙|总统"),
      titled("加拉多", "领袖"),
    ],
    [
      "who leads two bodies of Hong Kong under a rare name",
      "same-region",
      seen("2019-11-17", "2019-11-17", "温砚锋", "香港渔港协会|主席"),
      seen("2019-11-23", "2019-11-23", "温砚锋", "香港特区立法会|议员"),
    ],
    [
      "who leads an institute of a university and sits in the conference",
      "national-seat",
      seen("2019-05-20", "2019-05-20", "温砚夫", "望海大学渔港研究院|院长"),
      seen("2023-03-07", "2023-03-07", "温砚夫", "全国政协|委员"),
    ],
  ])("is one %s (%s)", (_, rule, a, b) => expect(joinedBy([a, b])).toEqual(onlyOne(rule)));
});

/** A byline of “农民” alone. */
function farmerOf(name: string): Occupancy {
  return titled(name, "农民");
}

describe("two persons of one name", () => {
  const day = ["2019-10-23", "2019-10-23"] as const;

  test("stay two on the name alone, however rare its two characters are", () => {
    expect(
      new Set(idsOf([seen(...day, "邬铨", "松溪县考古所|研究员"), seen(...day, "邬铨", "青屿银行|顾问")])).size,
    ).toBe(2);
  });

  test("stay two where one serves another country: its names have no counts", () => {
    const bylines = [seen(...day, "桑切斯", "西班牙|首相"), seen(...day, "桑切斯", "墨西哥参议院|议员")];
    expect(resolved(bylines).facts().possiblySame).toMatchObject([{ score: 0.5, rule: "same-name-other-institution" }]);
  });

  test("stay two where one serves the world or another union than that of the other's country", () => {
    for (const [body, title] of [
      ["联合国", "高级专员"],
      ["非洲政党理事会", "秘书长"],
    ] as const) {
      const bylines = [
        seen("2019-08-11", "2019-08-11", "图克", "斯洛文尼亚|总统"),
        seen("2024-06-19", "2024-06-19", "图克", `${body}|${title}`),
      ];
      expect(new Set(idsOf(bylines)).size).toBe(2);
    }
  });

  test("stay two where one holds an office without institution that the other does not", () => {
    const bylines = [seen("2023-07-29", "2023-07-29", "加拉多", "玻利维亚财政部|部长"), titled("加拉多", "总理")];
    expect(new Set(idsOf(bylines)).size).toBe(2);
  });

  test("stay two in one province when the name is common, and when the later post is lower", () => {
    const rise = (name: string) => [
      seen("2019-10-23", "2019-10-23", name, "杭州市|副市长"),
      seen("2021-04-20", "2021-04-20", name, "浙江省|副省长"),
    ];
    expect(joinedBy(rise("王伟")).persons).toBe(2);
    const fall = [
      seen("2019-10-23", "2019-10-23", "程望山", "浙江省|副省长"),
      seen("2021-04-20", "2021-04-20", "程望山", "桐庐县|副县长"),
    ];
    expect(joinedBy(fall).rules).not.toContain("succession");
  });

  test("are two where both lead a body at the same time, however rare the name is", () => {
    const { facts, notes } = resolved([
      seen("2019-10-23", "2020-10-23", "邬砚铨", "望海大学|校长"),
      seen("2020-01-15", "2020-01-15", "邬砚铨", "青屿银行|行长"),
    ]);
    const [pair] = facts().possiblySame;
    expect(pair).toMatchObject({ rule: "same-name-contradictory-posts" });
    expect(pair?.score).toBeLessThan(1);
    expect(notes).toEqual([
      {
        rule: "identity-apart",
        file: "2019-10-23.txt",
        start: 0,
        end: 9,
        message: expect.stringContaining(
          "邬砚铨（望海大学校长，2019-10-23–2020-10-23） ≠ 邬砚铨（青屿银行行长，2020-01-15）: same-name-contradictory-posts",
        ),
      },
    ]);
  });

  test.each([
    ["two cities", "青屿市|副市长", "松溪市|副市长"],
    ["two provinces", "云江省|副省长", "东岭省委|副书记"],
    ["a province and a city of another", "云江省|省长", "杭州市|副市长"],
    ["two universities", "望海大学|党委书记", "青屿大学|校长"],
  ])("are two where they help to lead %s on one day, however rare the name is", (_, one, other) => {
    const { notes } = resolved([seen(...day, "邬砚铨", one), seen(...day, "邬砚铨", other)]);
    expect(notes).toMatchObject([{ message: expect.stringContaining(": same-name-contradictory-posts, ") }]);
  });

  test.each([
    ["at different times", ["2021-04-20", "2021-04-20"], "松溪市|副市长"],
    ["a district of the city", day, "青屿市松溪区委|书记"],
    ["a department of the government", day, "青屿市公安局|局长"],
  ] as const)("are one where the rare name of a 副市长 also leads %s", (_, days, post) => {
    const [first, last] = days;
    expect(joinedBy([seen(...day, "邬砚铨", "青屿市|副市长"), seen(first, last, "邬砚铨", post)]).persons).toBe(1);
  });

  test("may be one at two universities on one day, but are not joined for a rare name, nor through a third byline", () => {
    const here = seen(...day, "邬砚铨", "望海大学|教授");
    const there = seen(...day, "邬砚铨", "青屿大学|教授");
    const researcher = seen("2018-01-15", "2018-01-15", "邬砚铨", "松溪县考古所|研究员");
    const ids = idsOf([here, there, researcher]);
    expect(ids[0]).not.toBe(ids[1]);
    const pairs = resolved([here, there]).facts().possiblySame;
    expect(pairs).toMatchObject([{ rule: "same-name-other-institution" }]);
  });

  test("stay two where one byline gives a title without institution and the name is not rare", () => {
    const [secretary, farmer] = [seen(...day, "王伟明", "松溪县委|书记"), farmerOf("王伟明")];
    expect(new Set(idsOf([secretary, farmer])).size).toBe(2);
    expect(joinedBy([seen(...day, "邬砚铨", "松溪县委|书记"), farmerOf("邬砚铨")])).toEqual(onlyOne("no-institution"));
    expect(joinedBy([secretary, seen(...day, "王伟明")])).toEqual(onlyOne("no-institution"));
  });

  test("are one when a byline gives both offices together", () => {
    const both = seen("2018-01-15", "2018-01-15", "邬砚铨", "望海大学|校长", "青屿银行|行长");
    const each = [seen(...day, "邬砚铨", "望海大学|校长"), seen(...day, "邬砚铨", "青屿银行|行长")];
    expect(new Set(idsOf([...each, both])).size).toBe(1);
  });

  test("are not joined by a third byline that touches both: the weakest link gives way", () => {
    const president = seen(...day, "王舟", "望海大学|校长");
    const banker = seen(...day, "王舟", "青屿银行|行长");
    const teacher = seen("2018-01-15", "2018-01-15", "王舟", "望海大学|教授", "青屿银行|顾问");
    const ids = idsOf([president, teacher, banker]);
    expect(ids[0]).not.toBe(ids[2]);
  });

  test("are two at two offices that became one later", () => {
    const before = ["2017-10-23", "2017-10-23"] as const;
    const bylines = [seen(...before, "王舟", "国家网信办|副主任"), seen(...before, "王舟", "中央网信办|副主任")];
    expect(joinedBy(bylines).persons).toBe(2);
  });

  test("are two where the old post is seen after the byline that calls it former", () => {
    const bylines = [
      seen("2021-04-20", "2021-04-20", "王舟", "青屿银行|行长"),
      seen("2019-10-23", "2019-10-23", "王舟", "原青屿银行|行长"),
    ];
    expect(joinedBy(bylines).persons).toBe(2);
  });
});

describe("the share of a name", () => {
  const share = readNameShare();
  const of = (name: string) => share(name) ?? 0;

  test("is high for 张伟, low for a rare surname, and unknown for a foreign name", () => {
    expect(of("张伟")).toBeGreaterThan(5e-5);
    expect(of("张伟")).toBeLessThan(5e-4);
    expect(of("邬砚铨")).toBeLessThan(1e-9);
    expect(of("欧阳明")).toBeGreaterThan(0);
    expect(share("马克龙·某")).toBeUndefined();
  });
});

const occupancies: fc.Arbitrary<readonly Occupancy[]> = fc.array(
  fc
    .record({
      name: fc.constantFrom("王舟", "邬砚铨"),
      year: fc.constantFrom("2018", "2019", "2020"),
      posts: fc.uniqueArray(
        fc.constantFrom(
          "望海大学|校长",
          "原望海大学|校长",
          "青屿银行|行长",
          "杭州市|市长",
          "浙江省|省长",
          "中国工程院|院士",
        ),
        { minLength: 1, maxLength: 2 },
      ),
    })
    .map(({ name, year, posts }) => seen(`${year}-01-01`, `${year}-12-31`, name, ...posts)),
  { maxLength: 7 },
);
/** One occupancy a wording, as the survey gives them. */
const distinct = (list: readonly Occupancy[]) => [
  ...new Map(list.map((byline) => [JSON.stringify([byline.name, byline.positions]), byline])).values(),
];

test("shuffled bylines are the same persons, for the same reasons", () => {
  fc.assert(
    fc.property(
      occupancies
        .map(distinct)
        .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const [one, other] = [resolved(list), resolved(shuffled)];
        expect(other.notes).toEqual(one.notes);
        const [facts, others] = [one.facts(), other.facts()];
        const ids = facts.persons.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(others.persons).toEqual(facts.persons);
        expect(others.possiblySame).toEqual(facts.possiblySame);
        for (const byline of list) expect(other.speakerOf(byline)).toEqual(one.speakerOf(byline));
      },
    ),
    tries(20, 600),
  );
});

test("a byline more changes ids, never the name or the posts of another", () => {
  fc.assert(
    fc.property(occupancies.map(distinct), (list) => {
      const [one, all] = [resolved(list.slice(1)), resolved(list)];
      const told = ({ speakerOf }: typeof one, byline: Occupancy) => {
        const { id: _, ...rest } = speakerOf(byline);
        return rest;
      };
      for (const byline of list.slice(1)) expect(told(all, byline)).toEqual(told(one, byline));
    }),
    tries(10, 300),
  );
});
