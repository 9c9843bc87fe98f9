import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AssemblyFacts, EmphasisRecord, GraphRows } from "../../graph/facts.ts";
import type { NodeRow, RelationshipRow, RelationshipType } from "../../graph/schema.ts";
import { createAssembly } from "../../src/assemble/assembly.ts";
import { speechCounts } from "../../src/assemble/series-words.ts";
import type { AnnotatedDocument } from "../../src/base/records.ts";
import { emphasisOf, noFacts, page } from "./page.ts";

const speech = {
  by: "林岚",
  posts: [{ institution: "云江省委网信办", title: "主任" }],
  paragraphs: [
    "我们要建设⟦concept:数字乡村⟧，把⟦concept:数字乡村⟧办好。",
    "“⟦quotation:发展⟧”他引用⟦person:江远⟧的话，读⟦work:大江⟧。",
  ],
};

function assemble(
  documents: readonly AnnotatedDocument[],
  facts: AssemblyFacts = noFacts,
  emphasis: readonly EmphasisRecord[] = [],
): GraphRows {
  const assembly = createAssembly(facts);
  const perDocument = documents.map((document) => assembly.add(document, speechCounts(document)));
  const rest = assembly.finish(emphasis);
  return {
    nodes: [...perDocument.flatMap((rows) => rows.nodes), ...rest.nodes],
    relationships: [...perDocument.flatMap((rows) => rows.relationships), ...rest.relationships],
  };
}

function ofType(rows: GraphRows, type: RelationshipType): readonly RelationshipRow[] {
  return rows.relationships.filter((row) => row.type === type);
}

function node(rows: GraphRows, id: string): NodeRow | undefined {
  return rows.nodes.find((row) => row.id === id);
}

describe("what one page gives", () => {
  const rows = assemble([page("a.txt", "2024-05-01", [speech])]);

  test("every end of every relationship is a node", () => {
    const ids = new Set(rows.nodes.map(({ id }) => id));
    for (const { from, to } of rows.relationships) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
  });

  test("a mention carries count, own count, spans, voices and the words around the first", () => {
    const [row] = ofType(rows, "MENTIONS").filter(({ to }) => to === "concept:数字乡村");
    expect(row?.properties).toMatchObject({ count: 2, ownCount: 2, voices: ["speaker", "speaker"] });
    expect(row?.properties["snippet"]).toBe("我们要建设数字乡村，把数字乡村办好。");
  });

  test("what is reported of the speaker is counted apart from own words, and echoes of both", () => {
    const found = page("a.txt", undefined, [
      { by: "林岚", paragraphs: ["⟦concept:乡村⟧、⟦concept:乡村⟧、⟦concept:乡村⟧。"] },
    ]);
    const reported = { voice: "indirect", quotedPerson: "林岚" } as const;
    const voices = [reported, { ...reported, echoOf: "江远" }, { voice: "indirect", quotedPerson: "周沛" }] as const;
    const passage = {
      ...found,
      speeches: found.speeches.map((one) => ({ ...one, attribution: { ...one.attribution, rule: "reported" } })),
      mentions: found.mentions.map((mention, i) => ({ ...mention, ...voices[i] })),
    };
    const [row] = ofType(assemble([passage]), "MENTIONS");
    expect(row?.properties).toMatchObject({ count: 3, ownCount: 0, reportedCount: 2, echoCount: 1 });
  });

  test("words in quotation marks give a quotation of the person, not a mention", () => {
    expect(ofType(rows, "QUOTES").map(({ to }) => to)).toEqual(["person:江远"]);
    expect(ofType(rows, "MENTIONS").map(({ to }) => to)).toEqual(["concept:数字乡村", "person:江远", "work:大江"]);
  });

  test("the speaker delivered the speech and holds his post, each with the byline as evidence", () => {
    expect(ofType(rows, "DELIVERED")[0]?.properties).toEqual({
      rule: "byline-before",
      confidence: 0.9,
      form: "speech",
      start: 0,
      end: 3,
    });
    expect(ofType(rows, "HOLDS")[0]?.properties).toMatchObject({
      title: "主任",
      former: false,
      firstSeen: "2024-05-01",
      documents: 1,
      document: "a.txt",
      start: 0,
      end: 3,
    });
  });

  test("a person has his speeches, his own characters and their dates", () => {
    expect(node(rows, "person:林岚")?.properties).toMatchObject({
      speeches: 1,
      firstDate: "2024-05-01",
      lastDate: "2024-05-01",
    });
    expect(node(rows, "person:江远")?.properties).toEqual({
      name: "江远",
      keys: ["person:江远"],
      population: "unknown",
      speeches: 0,
      ownSpeeches: 0,
      reportedSpeeches: 0,
      chars: 0,
      ownChars: 0,
      reportedChars: 0,
    });
  });
});

describe("no edge without evidence", () => {
  test("a speech without byline is nobody's", () => {
    const rows = assemble([page("a.txt", undefined, [{ paragraphs: ["谈⟦concept:数字乡村⟧。"] }])]);
    expect([...ofType(rows, "DELIVERED"), ...ofType(rows, "HOLDS")]).toEqual([]);
    expect(ofType(rows, "MENTIONS")).toHaveLength(1);
  });

  test("a name inside a longer name gives no mention, a concept outside bodies one of the document", () => {
    const found = page("a.txt", undefined, [{ paragraphs: ["谈⟦concept/contained:乡村⟧和⟦concept:城市⟧。"] }]);
    const outside = found.mentions.map((mention) => ({ ...mention, speech: null, id: `${mention.id}x` }));
    const rows = assemble([{ ...found, mentions: [...found.mentions, ...outside] }]);
    expect(
      ofType(rows, "MENTIONS").map(({ from, to, properties }) => [
        from,
        to,
        properties["count"],
        properties["ownCount"],
      ]),
    ).toEqual([
      ["a.txt@1", "concept:城市", 1, 1],
      ["a.txt", "concept:城市", 1, undefined],
    ]);
  });

  test("a pair without a mention gives no edge, and only clear and tentative pairs emphasise", () => {
    const rows = assemble([page("a.txt", "2024-05-01", [speech])], noFacts, [
      emphasisOf("person:林岚", "concept:数字乡村", 2, "tentative"),
      emphasisOf("person:江远", "concept:数字乡村", 0, "clear-less"),
      emphasisOf("institution:云江省委网信办", "concept:数字乡村", 2),
    ]);
    expect(ofType(rows, "SPEAKS_OF").map(({ from }) => from)).toEqual(["institution:云江省委网信办", "person:林岚"]);
    expect(ofType(rows, "EMPHASISES").map(({ from }) => from)).toEqual(["person:林岚"]);
  });

  test("two persons may be the same only when both are in the documents", () => {
    const possiblySame = [{ from: "person:林岚", to: "person:林岚/别处", score: 0.5, rule: "same-name" }];
    const rows = assemble([page("a.txt", undefined, [speech])], { ...noFacts, possiblySame });
    expect(ofType(rows, "POSSIBLY_SAME")).toEqual([]);
  });
});

describe("facts of the tables", () => {
  const concept = (name: string, more: Partial<AssemblyFacts["concepts"][number]> = {}) => ({
    id: `concept:${name}`,
    name,
    aliases: [],
    source: "lexicon" as const,
    broader: [],
    members: [],
    ...more,
  });
  const institution = (name: string, parent?: string) => ({
    id: `institution:${name}`,
    name,
    aliases: [],
    ...(parent === undefined ? {} : { parent: { id: `institution:${parent}`, rule: "institutions.tsv:7" } }),
  });
  const facts: AssemblyFacts = {
    ...noFacts,
    concepts: [
      concept("数字乡村", { broader: [{ id: "concept:数字中国", rule: "concepts.tsv:3" }], nameEn: "digital village" }),
      concept("数字中国", { members: [{ id: "concept:没人说的", rule: "concepts.tsv:4" }] }),
      concept("没人说的"),
    ],
    institutions: [
      institution("云江省委网信办", "云江省委"),
      institution("云江省委", "云江省"),
      institution("云江省", "云江省委网信办"),
      institution("别的省"),
    ],
  };
  const rows = assemble([page("a.txt", undefined, [speech])], facts);

  test("the chain of parents is climbed to its top, even when it runs in a circle", () => {
    expect(ofType(rows, "PART_OF").map(({ from, to }) => [from, to])).toEqual([
      ["institution:云江省", "institution:云江省委网信办"],
      ["institution:云江省委", "institution:云江省"],
      ["institution:云江省委网信办", "institution:云江省委"],
    ]);
  });

  test("a broader concept comes along with the rule that says so; what nobody names stays away", () => {
    expect(ofType(rows, "BROADER")).toEqual([
      { type: "BROADER", from: "concept:数字乡村", to: "concept:数字中国", properties: { rule: "concepts.tsv:3" } },
    ]);
    expect(ofType(rows, "HAS_MEMBER")).toEqual([]);
    expect(node(rows, "concept:没人说的")).toBeUndefined();
    expect(node(rows, "institution:别的省")).toBeUndefined();
  });

  test("absent facts are absent, not null", () => {
    expect(node(rows, "concept:数字乡村")?.properties).toEqual({
      name: "数字乡村",
      nameEn: "digital village",
      source: "lexicon",
    });
  });
});

test("a post seen in two documents is one edge with both dates", () => {
  const rows = assemble([page("a.txt", "2024-05-01", [speech, speech]), page("b.txt", "2023-01-02", [speech])]);
  expect(ofType(rows, "HOLDS").map(({ properties }) => properties)).toEqual([
    expect.objectContaining({ documents: 2, firstSeen: "2023-01-02", lastSeen: "2024-05-01", document: "a.txt" }),
  ]);
});

test("two concepts co-occur from three speeches on, when more than chance", () => {
  const both = { by: "林岚", paragraphs: ["⟦concept:甲⟧与⟦concept:乙⟧。"] };
  const neither = { by: "林岚", paragraphs: ["没有。"] };
  const twice = assemble([page("a.txt", undefined, [both, both, neither])]);
  const thrice = assemble([page("a.txt", undefined, [both, both, both, neither])]);
  expect(ofType(twice, "CO_OCCURS")).toEqual([]);
  expect(ofType(thrice, "CO_OCCURS").map(({ from, to, properties }) => [from, to, properties["speeches"]])).toEqual([
    ["concept:乙", "concept:甲", 3],
  ]);
});

test("a copy of a speech is delivered but counts in no number of its speaker", () => {
  const original = page("a.txt", "2024-05-01", [speech]);
  const copy = page("b.txt", "2024-05-02", [{ ...speech, duplicateOf: "a.txt@4" }]);
  const rows = assemble([original, copy]);
  expect(ofType(rows, "DELIVERED")).toHaveLength(2);
  expect(node(rows, "person:林岚")?.properties["speeches"]).toBe(1);
});

test("entity rows do not depend on the order of entities in the documents", () => {
  const pages = ["甲", "乙", "丙", "𠮷"].map((name, index) =>
    page(`${index}.txt`, undefined, [{ by: name, paragraphs: [`⟦concept:${name}⟧⟦concept:共⟧。`] }]),
  );
  const reference = assemble(pages).nodes.filter(({ label }) => label === "Person" || label === "Concept");
  fc.assert(
    fc.property(fc.shuffledSubarray(pages, { minLength: pages.length }), (shuffled) => {
      expect(assemble(shuffled).nodes.filter(({ label }) => label === "Person" || label === "Concept")).toEqual(
        reference,
      );
    }),
  );
});
