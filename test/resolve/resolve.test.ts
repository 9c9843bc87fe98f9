/** Who is who: ids that do not depend on the order of the documents, namesakes kept apart, nobody merged by mere likeness. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idsOf, person, resolved } from "./bylines.ts";

describe("one person", () => {
  test("has his name for an id, and a key for every body that he was seen in", () => {
    const facts = resolved([person("丁一川", "松溪县委|书记"), person("丁一川", "松溪县委宣传部|部长")]).facts();
    expect(facts.persons.map(({ id, keys }) => ({ id, keys }))).toEqual([
      { id: "person:丁一川", keys: ["person:丁一川/松溪县委", "person:丁一川/松溪县委宣传部"] },
    ]);
  });

  test("is who serves one place in two of its bodies", () => {
    expect(idsOf([person("丁一川", "云江省委|常委"), person("丁一川", "云江省政府|副省长")])).toEqual([
      "person:丁一川",
      "person:丁一川",
    ]);
  });

  test("is who serves one university in two of its schools", () => {
    expect(idsOf([person("周沛然", "望海大学法学院|院长"), person("周沛然", "望海大学|教授")])).toEqual([
      "person:周沛然",
      "person:周沛然",
    ]);
  });

  test("joins two employers when one byline names both", () => {
    const both = person("周沛然", "望海大学|教授", "青屿银行|顾问");
    expect(new Set(idsOf([person("周沛然", "望海大学|教授"), person("周沛然", "青屿银行|顾问"), both]))).toEqual(
      new Set(["person:周沛然"]),
    );
  });

  test("takes the bylines of his name that name no body", () => {
    expect(idsOf([person("苏砚秋", "青屿市公安局|副局长"), person("苏砚秋", "|院士")])).toEqual([
      "person:苏砚秋",
      "person:苏砚秋",
    ]);
  });

  test("is found by his name in running text", () => {
    expect(resolved([person("苏砚秋", "青屿市公安局|副局长")], ["苏砚秋"]).persons.get("苏砚秋")).toBe("person:苏砚秋");
  });
});

describe("namesakes", () => {
  const bylines = [person("王舟", "松溪县考古所|研究员"), person("王舟", "青屿银行|总裁")];

  test("with nothing in common carry their bodies in their ids", () => {
    expect(idsOf(bylines)).toEqual(["person:王舟/松溪县考古所", "person:王舟/青屿银行"]);
  });

  test("are possibly the same, as likely as their name is rare", () => {
    expect(resolved(bylines).facts().possiblySame).toEqual([
      {
        from: "person:王舟/松溪县考古所",
        to: "person:王舟/青屿银行",
        score: 0.0153,
        rule: "same-name-other-institution",
      },
    ]);
  });

  test("are not made one by a seat in a body of thousands, nor by two of them", () => {
    const seats = bylines.map(({ name, positions }) => ({
      name,
      positions: [...positions, { institution: "中国科学院", title: "院士", former: false }],
    }));
    expect(new Set(idsOf(seats)).size).toBe(2);
    const apart = [person("王舟", "全国人大|代表"), person("王舟", "全国政协|委员")];
    expect(new Set(idsOf(apart)).size).toBe(2);
  });

  test("stand for nobody when their bare name is met in running text", () => {
    expect(resolved(bylines, ["王舟"]).persons.has("王舟")).toBe(false);
  });

  test("leave their bare name to the one who holds an office of the table", () => {
    const premiers = [person("李克强", "国务院|总理"), person("李克强", "青屿银行|行长")];
    expect(resolved(premiers).persons.get("李克强")).toBe("person:李克强/国务院");
  });
});

describe("institutions", () => {
  test("have the id of their row by any of their names", () => {
    const speaker = resolved([person("丁一川", "全国政协|委员")]).speakerOf(person("丁一川", "全国政协|委员"));
    expect(speaker.positions[0]).toMatchObject({
      institution: "全国政协",
      institutionId: "institution:中国人民政治协商会议全国委员会",
    });
  });

  test("that no table knows are part of the body that their name begins with", () => {
    const facts = resolved([person("周沛然", "望海大学海洋学院|院长")]).facts();
    expect(facts.institutions.find(({ id }) => id === "institution:望海大学海洋学院")?.parent).toEqual({
      id: "institution:望海大学",
      rule: "name-begins-with-body",
    });
    expect(facts.institutions.some(({ id }) => id === "institution:望海大学")).toBe(true);
  });

  test("of the table name their row as the rule of every link", () => {
    const facts = resolved([]).facts();
    const links = facts.institutions.flatMap(({ parent, successor }) => [parent?.rule, successor?.rule]);
    for (const rule of links)
      expect(rule ?? "places.tsv").toMatch(/^(?:institutions|places)\.tsv|^name-begins-with-body$/u);
  });
});

/** Bylines of few names and few bodies, so that they meet. */
const bylines = fc.array(
  fc.record({
    name: fc.constantFrom("丁一川", "王舟"),
    positions: fc.array(
      fc.record({
        institution: fc.constantFrom("松溪县委", "松溪县政府", "望海大学", "望海大学法学院", "青屿银行", null),
        title: fc.constantFrom("书记", "院长", "委员"),
        former: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 6 },
);

test("the order of the documents changes no id, no key and no pair", () => {
  fc.assert(
    fc.property(
      bylines.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const [one, other] = [resolved(list, [], []), resolved(shuffled, [], [])];
        expect(other.facts().persons).toEqual(one.facts().persons);
        expect(other.facts().possiblySame).toEqual(one.facts().possiblySame);
        for (const byline of list) expect(other.speakerOf(byline)).toEqual(one.speakerOf(byline));
      },
    ),
  );
});

test("every id that a byline gets is one of the persons", () => {
  fc.assert(
    fc.property(bylines, (list) => {
      const { facts, speakerOf } = resolved(list, [], []);
      const ids = facts().persons.map(({ id }) => id);
      for (const byline of list) expect(ids).toContain(speakerOf(byline).id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
