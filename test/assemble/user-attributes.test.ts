/** Attributes go to the one person or institution that a row means, and to nobody where it may mean several. */
import { describe, expect, test } from "vitest";
import type { AttributeRow } from "../../graph/facts.ts";
import type { NodeRow, RelationshipRow } from "../../graph/schema.ts";
import { addUserAttributes } from "../../src/assemble/user-attributes.ts";

const person = (id: string, name: string, more: NodeRow["properties"] = {}): NodeRow => ({
  label: "Person",
  id,
  properties: { name, ...more },
});
const nodes: readonly NodeRow[] = [
  { label: "Concept", id: "concept:数字乡村", properties: { name: "数字乡村" } },
  { label: "Institution", id: "institution:青屿市公安局", properties: { name: "青屿市公安局" } },
  person("person:丁一川", "丁一川", { aliases: ["丁一州"], keys: ["person:丁一川/松溪县委"], lastDate: "2021-04-20" }),
  person("person:王舟/松溪县考古所", "王舟"),
  person("person:王舟/青屿银行", "王舟"),
];
const holds: RelationshipRow = {
  type: "HOLDS",
  from: "person:王舟/青屿银行",
  to: "institution:青屿市公安局",
  properties: { title: "顾问", lastSeen: "2019-01-02" },
};

const row = (line: number, who: Partial<AttributeRow>, values: AttributeRow["values"]): AttributeRow => ({
  ...{ id: "", name: "", from: "", to: "" },
  ...who,
  line,
  values,
});

/** The attributes of every node that has some, and the notes. */
function given(...rows: readonly AttributeRow[]): readonly [Readonly<Record<string, object>>, readonly string[]] {
  const canonical = (name: string) => `institution:${name === "青屿公安" ? "青屿市公安局" : name}`;
  const { value, notes } = addUserAttributes({ nodes, relationships: [holds] }, rows, canonical);
  const own = value.nodes.flatMap(({ id, properties }) => {
    const attributes = Object.entries(properties).filter(([name]) => name.startsWith("attr_"));
    return attributes.length === 0 ? [] : [[id, Object.fromEntries(attributes)] as const];
  });
  return [Object.fromEntries(own), notes.map(({ rule, message }) => `${rule} ${message}`)];
}

describe("a row finds", () => {
  test.each([
    ["a person by his name", { name: "丁一川" }, "person:丁一川"],
    ["a person by another name of his", { name: "丁一州" }, "person:丁一川"],
    ["a person by a key", { id: "person:丁一川/松溪县委" }, "person:丁一川"],
    ["one of two namesakes by his id", { id: "person:王舟/青屿银行" }, "person:王舟/青屿银行"],
    ["an institution by its name", { name: "青屿市公安局" }, "institution:青屿市公安局"],
    ["an institution by another name", { name: "青屿公安" }, "institution:青屿市公安局"],
  ])("%s", (_, who, id) => {
    expect(given(row(2, who, { attr_x: "1" }))).toEqual([{ [id]: { attr_x: "1" } }, []]);
  });

  test.each([
    ["nobody of that name", { name: "苏砚秋" }, "attribute-of-nobody line 7: 苏砚秋 is nobody in these documents"],
    ["nothing but a concept", { id: "concept:数字乡村" }, "attribute-of-nobody line 7: concept:数字乡村 is nobody"],
    ["two of one name", { name: "王舟" }, "attribute-of-several line 7: 王舟 may be person:王舟/松溪县考古所, person:"],
  ])("%s, and says so", (_, who, note) => {
    const [found, notes] = given(row(7, who, { attr_x: "1" }));
    expect(found).toEqual({});
    expect(notes.join("\n")).toContain(note);
  });
});

describe("of several rows about one", () => {
  const who = { name: "丁一川" };
  test("hold those of the day when he was last seen, each column from the one that begins last", () => {
    const [found, notes] = given(
      row(2, who, { attr_born: "松溪", attr_rank: "?" }),
      row(3, { ...who, from: "2019", to: "2020" }, { attr_rank: "副处" }),
      row(4, { ...who, from: "2021-04" }, { attr_rank: "正处" }),
      row(5, { ...who, from: "2021-04-21" }, { attr_rank: "副厅" }),
    );
    expect(found).toEqual({ "person:丁一川": { attr_born: "松溪", attr_rank: "正处" } });
    expect(notes).toEqual([]);
  });

  test("an end in a year or month is its last day", () => {
    expect(given(row(2, { ...who, to: "2021" }, { attr_x: "1" }))[0]).toEqual({ "person:丁一川": { attr_x: "1" } });
    expect(given(row(2, { ...who, to: "2021-03" }, { attr_x: "1" }))[0]).toEqual({});
  });

  test("who gave no speech was last seen with his post, and so was its institution", () => {
    const at = { from: "2019-01", to: "2019-01" };
    const [found] = given(
      row(2, { id: "person:王舟/青屿银行", ...at }, { attr_x: "1" }),
      row(3, { name: "青屿市公安局", ...at }, { attr_x: "2" }),
      row(4, { id: "person:王舟/松溪县考古所", ...at }, { attr_x: "3" }),
    );
    expect(Object.keys(found)).toEqual(["institution:青屿市公安局", "person:王舟/青屿银行"]);
  });

  test("two that contradict each other decide nothing", () => {
    const [found, notes] = given(row(2, who, { attr_x: "1", attr_y: "2" }), row(3, who, { attr_x: "3", attr_y: "2" }));
    expect(found).toEqual({ "person:丁一川": { attr_y: "2" } });
    expect(notes).toEqual(["attribute-contradicts lines 2, 3: two attr_x"]);
  });
});
