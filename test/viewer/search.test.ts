import { expect, test } from "vitest";
import type { Entity } from "../../viewer/data/entity-graph.ts";
import { fold, nearestNames, search } from "../../viewer/data/search.ts";
import { concepts } from "./invented-pages.ts";

const entities: readonly Entity[] = [
  ...concepts.map(
    ([name, pinyin, nameEn, family, aliases]): Entity => ({
      id: `concept:${name}`,
      label: "Concept",
      name,
      title: name,
      nameEn,
      caption: family,
      search: [...aliases, pinyin].join("\n"),
      weight: name.length,
      x: 0,
      y: 0,
    }),
  ),
];

const found = (query: string) => search(entities, query, 10).map(({ entity }) => entity.name);

test("any part of a Chinese name finds it", () => {
  for (const [name] of concepts) {
    for (let start = 0; start + 2 <= name.length; start += 1) {
      expect(search(entities, name.slice(start, start + 2), 99).map(({ entity }) => entity.name)).toContain(name);
    }
  }
});

test("pinyin finds a name with and without spaces, whole or in part, and by its initials", () => {
  for (const [name, pinyin] of concepts) {
    expect(found(pinyin)).toContain(name);
    expect(found(pinyin.replaceAll(" ", ""))).toContain(name);
  }
  expect(found("wlqg")).toEqual(["网络强国"]);
});

test("an alias finds its concept and is shown beside it", () => {
  const [hit] = search(entities, "关键核心", 10);
  expect(hit?.entity.name).toBe("核心技术");
  expect(hit?.alias).toBe("关键核心技术");
});

test("full-width letters find what half-width letters find", () => {
  expect(found("ＷＬＱＧ")).toEqual(["网络强国"]);
  expect(fold("Ｗang　Luo")).toBe("wangluo");
});

test("the whole name comes before names that only contain it", () => {
  expect(search([{ ...entities[0], name: "数字经济学" } as Entity, ...entities], "数字经济", 10)[0]?.entity.name).toBe(
    "数字经济",
  );
});

test("an English name finds the concept", () => {
  expect(found("rural")).toEqual(["乡村振兴"]);
});

test("an id that the store lacks leads to the nearest names", () => {
  expect(nearestNames(entities, "concept:网络强县", 5).map(({ name }) => name)).toEqual(["网络强国"]);
  expect(nearestNames(entities, "person:王某/某地", 5)).toEqual([]);
});

test("ü is found as it is typed, and as it is written", () => {
  const green = { ...entities[0], name: "绿色发展", nameEn: "", caption: "", search: "lü se fa zhan" } as Entity;
  for (const query of ["lvse", "lüse", "lv se"]) expect(search([green], query, 5)).toHaveLength(1);
});

test("a post finds its holder and a family its concepts, behind those that bear the name", () => {
  const official = { ...entities[0], id: "person:甲", label: "Person", name: "甲", caption: "云江省委书记" } as Entity;
  expect(search([...entities, official], "云江省委", 5)[0]?.entity.name).toBe("甲");
  expect(found("三农")).toContain("乡村振兴");
});

test("an empty query finds nothing", () => {
  expect(found(" 　")).toEqual([]);
});
