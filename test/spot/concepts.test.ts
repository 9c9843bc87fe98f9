import { describe, expect, test } from "vitest";
import { readConcepts } from "../../src/lexicon/concepts.ts";
import { marked, mentionsOf } from "./page.ts";

function conceptsIn(line: string): string[] {
  return mentionsOf(line)
    .filter(({ kind, contained }) => kind === "concept" && !contained)
    .map(({ name }) => name);
}

function contained(line: string): string[] {
  return mentionsOf(line)
    .filter((mention) => mention.kind === "concept" && mention.contained)
    .map(({ name }) => name);
}

describe("formulations that must not merge", () => {
  test.each([
    ["中国式现代化", "现代化"],
    ["新发展理念", "新发展格局"],
    ["新发展理念", "新发展阶段"],
    ["新发展格局", "新发展阶段"],
    ["两个确立", "两个维护"],
    ["四个意识", "四个自信"],
    ["二十大", "十九大"],
    ["高质量发展", "高水平开放"],
    ["人类命运共同体", "网络空间命运共同体"],
    ["人类命运共同体", "中华民族共同体"],
    ["网络空间命运共同体", "中华民族共同体"],
    ["脱贫攻坚", "精准扶贫"],
    ["六稳", "六保"],
    ["网络空间的五点主张", "四项原则"],
    ["关于网络强国的重要思想", "网络强国"],
    ["十四五", "十三五"],
    ["两个务必", "三个务必"],
  ])("%s is not %s", (a, b) => {
    const [first, second, ...more] = conceptsIn(`${a}。${b}。`);
    expect(first).toBeDefined();
    expect(second).toBeDefined();
    expect(first).not.toBe(second);
    expect(more).toEqual([]);
  });

  test("a formula with another numeral is another formula or none", () => {
    expect(conceptsIn("做到“三个维护”")).toEqual([]);
  });
});

describe("formulations that must merge", () => {
  test.each([
    [["党的二十大", "中国共产党第二十次全国代表大会", "二十大"], "党的二十大"],
    [["两不愁三保障", "两不愁、三保障", "“两不愁、三保障”", "“两不愁三保障”"], "两不愁三保障"],
    [["双碳", "碳达峰、碳中和", "碳达峰碳中和", "“双碳”"], "双碳"],
    [["国家治理体系和治理能力现代化", "推进国家治理体系和治理能力现代化"], "国家治理体系和治理能力现代化"],
    [["双循环", "国内国际双循环"], "双循环"],
    [["共商共建共享", "共商、共建、共享"], "共商共建共享"],
    [["“两个维护”", "两个维护", "「两个维护」"], "两个维护"],
    [["互联网+", "“互联网+”"], "互联网+"],
    [["中国制造２０２５", "中国制造2025"], "中国制造2025"],
  ])("%s are one", (surfaces, label) => {
    for (const surface of surfaces) expect(conceptsIn(`我们要把握${surface}。`)).toEqual([label]);
  });

  test("the double circulation belongs to the family of its long form", () => {
    const long = "以国内大循环为主体、国内国际双循环相互促进";
    expect(conceptsIn(`形成${long}的新局面`)).toEqual([long]);
    expect(contained(`形成${long}的新局面`)).toEqual(["国内大循环", "双循环"]);
    const { byId } = readConcepts();
    expect(byId.get("双循环")?.family).toBe(byId.get(long)?.family);
  });
});

describe("strings that are not the concept they hold", () => {
  test.each([
    ["只有坚持创新发展理念", "只有坚持创新发展理念"],
    ["推动更高质量发展", "推动更高质量发展"],
    ["推动经济更高质量发展、绿色发展", "推动经济更高质量发展、⟦绿色发展⟧"],
    ["世界第二十大经济体", "世界第二十大经济体"],
    ["党的领导干部要带头", "党的领导干部要带头"],
    ["坚持改革、开放", "坚持改革、开放"],
    ["两山之间有一条河", "两山之间有一条河"],
    ["践行“两山”理念", "践行⟦“两山”理念⟧"],
    ["转化“两山”的实践", "转化“⟦两山⟧”的实践"],
  ])("%s", (line, expected) => {
    expect(marked(line)).toBe(expected);
  });
});

describe("nesting", () => {
  test("an inner formulation is kept as contained", () => {
    expect(marked("以中国式现代化全面推进中华民族伟大复兴")).toBe("⟦以中国式现代化全面推进中华民族伟大复兴⟧");
    expect(contained("以中国式现代化全面推进中华民族伟大复兴")).toEqual(["中国式现代化", "现代化", "中华民族伟大复兴"]);
  });

  test("a short wording inside a long wording of the same concept is no mention of its own", () => {
    expect(contained("学习习近平新时代中国特色社会主义思想")).toEqual(["新时代中国特色社会主义", "中国特色社会主义"]);
  });

  test("a formulation inside an institution is contained and counts for nobody", () => {
    const line = "云江大学新发展理念研究中心成立";
    expect(marked(line)).toBe(line);
    expect(mentionsOf(line).map(({ kind, voice, contained }) => [kind, voice, contained])).toEqual([
      ["institution", "speaker", false],
      ["concept", "title", true],
    ]);
  });

  test("the outermost institution is the one mentioned", () => {
    expect(mentionsOf("云江省委宣传部").map(({ name }) => name)).toEqual(["云江省委宣传部"]);
  });

  test("of two that overlap the one further left stands", () => {
    expect(marked("国家治理体系和治理能力现代化产业体系")).toBe("⟦国家治理体系和治理能力现代化⟧产业体系");
  });

  test("a mark inside a wording takes its mate with it", () => {
    expect(marked("实施“十四五”规划，画好网上网下“同心圆”。")).toBe("实施⟦“十四五”规划⟧，画好⟦网上网下“同心圆”⟧。");
  });
});

describe("ritual chains", () => {
  const chainedIn = (line: string) =>
    mentionsOf(line)
      .filter(({ chained }) => chained)
      .map(({ name }) => name);

  test("recited formulas are marked", () => {
    expect(chainedIn("增强“四个意识”、坚定“四个自信”、做到“两个维护”")).toEqual(["四个意识", "四个自信", "两个维护"]);
    expect(chainedIn("立足新发展阶段、贯彻新发展理念、构建新发展格局")).toEqual([
      "新发展阶段",
      "新发展理念",
      "新发展格局",
    ]);
    expect(chainedIn("深刻领悟“两个确立”的决定性意义，做到“两个维护”")).toEqual(["两个确立", "两个维护"]);
  });

  test("one of them alone, or in the next sentence, is not", () => {
    expect(chainedIn("做到“两个维护”。“四个意识”要落到行动上。")).toEqual([]);
  });
});
