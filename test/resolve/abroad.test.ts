/** Foreigners: they hold no institution of ours, short names of countries are the full ones, and their careers join. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCountryNames } from "../../src/lexicon/countries.ts";
import type { Occupancy } from "../../src/resolve/byline.ts";
import { tries } from "../soak.ts";
import { idsOf, person, resolved, seen } from "./bylines.ts";

const countries = [...readCountryNames().foreign].filter((name) => !/联合国|欧盟|东盟|非盟|苏联/u.test(name));

/** Ids of the institutions of a byline in a run of them all. */
function institutionsOf(bylines: readonly Occupancy[], at = 0): readonly (string | null)[] {
  const [one] = bylines.slice(at);
  return one === undefined
    ? []
    : resolved(bylines)
        .speakerOf(one)
        .positions.map(({ institutionId }) => institutionId);
}

describe("what a foreigner holds", () => {
  test("is never an institution of ours, whatever stands before it", () => {
    const own = ["国务院", "外交部", "财政部", "中央书记处", "国家"];
    fc.assert(
      fc.property(fc.constantFrom(...countries), fc.constantFrom(...own), (country, body) => {
        const [, id] = institutionsOf([seen("2021-01-01", "2021-01-01", "扎里姆", `${country}|总统`, `${body}|部长`)]);
        expect([`institution:${body}`, "institution:中共中央书记处"]).not.toContain(id);
      }),
      tries(20, 400),
    );
  });

  test("is of the country that another byline of the office names", () => {
    const bylines = [
      seen("2021-01-01", "2021-01-01", "扎里姆", "国务院|总理"),
      seen("2021-02-01", "2021-02-01", "扎里姆", "希腊|总理"),
    ];
    expect(institutionsOf(bylines)).toEqual(["institution:希腊"]);
  });

  test("is an office without the rest of the name of its state", () => {
    const bylines = [
      seen("2021-01-01", "2021-01-01", "扎里姆", "沙特阿拉伯|王国国王"),
      seen("2021-02-01", "2021-02-01", "扎里姆", "沙特|国王"),
    ];
    expect(new Set(idsOf(bylines)).size).toBe(1);
    expect(institutionsOf(bylines)).toEqual(["institution:沙特阿拉伯"]);
  });

  test.each([
    ["俄罗斯总统阿富汗问题|特使", "institution:俄罗斯"],
    ["联合国秘书长叙利亚问题|特使", "institution:联合国"],
    ["古巴国家主席|特使", "institution:古巴"],
    ["中印边界问题|特别代表", null],
    ["总理对华事务|顾问", null],
    ["国家杜马|副主席", "institution:俄罗斯国家杜马"],
  ])("is no matter nor another's office: %s", (post, id) => {
    expect(institutionsOf([seen("2021-01-01", "2021-01-01", "扎里姆", post)])).toEqual([id]);
  });

  test("is one body with its short name in brackets or without", () => {
    const bylines = [
      seen("2022-03-10", "2022-03-10", "巴尔达诺", "石油输出国组织|秘书长"),
      seen("2022-05-16", "2022-05-16", "巴尔达诺", "石油输出国组织（欧佩克）|秘书长"),
    ];
    expect(new Set(idsOf(bylines)).size).toBe(1);
  });

  test("is nobody's where two countries may be meant", () => {
    const bylines = [
      seen("2021-01-01", "2021-01-01", "扎里姆", "国务院|总理"),
      seen("2021-02-01", "2021-02-01", "扎里姆", "希腊|总理"),
      seen("2021-02-01", "2021-02-01", "扎里姆", "波兰|总理"),
    ];
    expect(institutionsOf(bylines)).toEqual([null]);
  });

  test("is no premiership of ours that the table gives to others", () => {
    expect(institutionsOf([seen("2021-01-01", "2021-01-01", "温如海", "国务院|总理")])).toEqual([null]);
    expect(institutionsOf([seen("2021-01-01", "2021-01-01", "李克强", "国务院|总理")])).toEqual(["institution:国务院"]);
  });

  test("does not take ministries from those who bear names of our nationalities", () => {
    const bylines = [
      seen("2021-01-01", "2021-01-01", "阿依古丽·买买提", "教育部|副部长"),
      seen("2019-01-01", "2019-01-01", "阿依古丽·买买提", "云江省教育厅|厅长"),
    ];
    expect(institutionsOf(bylines)).toEqual(["institution:教育部"]);
  });
});

describe("one foreign institution by several names", () => {
  test.each([
    ["俄外交部", "俄罗斯外交部"],
    ["俄罗斯联邦", "俄罗斯"],
    ["希腊政府", "希腊"],
    ["韩国防部", "韩国国防部"],
    ["印尼", "印度尼西亚"],
    ["越共中央", "越南共产党中央委员会"],
    ["越南共产党中央", "越南共产党中央委员会"],
    ["香港特区立法会", "香港特别行政区立法会"],
  ])("%s is %s", (written, name) => {
    expect(institutionsOf([seen("2021-01-01", "2021-01-01", "扎里姆", `${written}|发言人`)])).toEqual([
      `institution:${name}`,
    ]);
  });

  test("and a word that begins like a country is none", () => {
    expect(institutionsOf([seen("2021-01-01", "2021-01-01", "扎里姆", "俄亥俄州|州长")])).toEqual([
      "institution:俄亥俄州",
    ]);
  });
});

describe("careers abroad", () => {
  const one = (...bylines: readonly Occupancy[]) => new Set(idsOf(bylines)).size;

  test("join by the short name of the country", () => {
    expect(
      one(
        seen("2021-01-01", "2021-09-01", "扎里姆", "俄|总统"),
        seen("2021-02-01", "2021-02-01", "扎里姆", "俄罗斯|总统"),
      ),
    ).toBe(1);
  });

  test("join by offices half a year apart, and not within days", () => {
    const minister = seen("2021-01-01", "2021-01-01", "扎里姆", "希腊|副总理");
    expect(one(minister, seen("2022-01-01", "2022-01-01", "扎里姆", "希腊|总统"))).toBe(1);
    expect(one(minister, seen("2021-01-09", "2021-01-09", "扎里姆", "希腊|总统"))).toBe(2);
  });

  test("never join two who hold the two highest offices at one time", () => {
    fc.assert(
      fc.property(fc.constantFrom(...countries), (country) => {
        const president = seen("2021-01-01", "2021-09-01", "扎里莫夫", `${country}|总统`);
        expect(one(president, seen("2021-02-01", "2021-02-01", "扎里莫夫", `${country}|总理`))).toBe(2);
      }),
      tries(15, 300),
    );
  });

  test("never join by the family name alone what is of two countries", () => {
    fc.assert(
      fc.property(fc.constantFrom(...countries), fc.constantFrom(...countries), (here, there) => {
        fc.pre(!here.startsWith(there) && !there.startsWith(here));
        const ids = idsOf([
          seen("2019-01-01", "2019-01-01", "扎里莫夫", `${here}|总统`),
          seen("2021-02-01", "2021-02-01", "扎里莫夫", `${there}|总理`),
        ]);
        const names = readCountryNames();
        expect(new Set(ids).size).toBe(names.fullOf(here) === names.fullOf(there) ? 1 : 2);
      }),
      tries(30, 600),
    );
  });
});

describe("leaders of ours", () => {
  test("are one in their main post, as 国家副主席, and at the head of a group", () => {
    const ids = idsOf([
      seen("2019-01-04", "2022-09-02", "苏砚秋", "国务院|副总理"),
      seen("2020-12-10", "2022-01-20", "苏砚秋", "青屿高质量发展领导小组|组长"),
      seen("2023-04-28", "2024-01-18", "苏砚秋", "国家|副主席"),
    ]);
    expect(new Set(ids).size).toBe(1);
  });

  test("国家主席 is an office without institution", () => {
    const { speakerOf } = resolved([person("习近平", "国家|主席")]);
    expect(speakerOf(person("习近平", "国家|主席")).positions).toEqual([
      { institution: null, institutionId: null, title: "国家主席", former: false },
    ]);
  });

  test("a common name stays apart", () => {
    const ids = idsOf([
      seen("2019-01-04", "2022-09-02", "王伟", "教育部|副部长"),
      seen("2020-12-10", "2022-01-20", "王伟", "青屿高质量发展领导小组|组长"),
    ]);
    expect(new Set(ids).size).toBe(2);
  });
});

describe("institutions that are none", () => {
  test.each([
    ["一、", null],
    ["温如海主席", null],
    ["国家主席温如海", null],
    ["来看本台记者对外交部", "institution:外交部"],
    ["温如海主席特别代表中共中央", "institution:中国共产党中央委员会"],
    ["杂志发表中共中央", "institution:中国共产党中央委员会"],
    ["包括国际货币基金组织", "institution:国际货币基金组织"],
    ["工作领导小组", null],
    ["云江省", "institution:云江省政府"],
  ])("%s", (written, id) => {
    const run = [
      seen("2021-01-01", "2021-01-01", "程望舒", `${written}|省长`),
      seen("2021-01-01", "2021-01-01", "温如海"),
    ];
    expect(institutionsOf(run)).toEqual([id]);
  });
});
