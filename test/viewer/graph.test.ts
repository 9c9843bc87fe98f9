import { describe, expect, test } from "vitest";
import type { GraphColumns } from "../../graph/api.ts";
import type { Verdict } from "../../graph/schema.ts";
import { entityGraph } from "../../viewer/data/entity-graph.ts";
import { css, mix, type Palette } from "../../viewer/draw/palette.ts";
import type { NodeKind, SceneEdge, SceneNode } from "../../viewer/draw/scene.ts";
import { edgeStyle, nodeStyle } from "../../viewer/draw/styles.ts";
import { sceneOf, widthOf } from "../../viewer/views/graph/scene-of.ts";
import { nearestTowards, stepNeighbour } from "../../viewer/views/graph/walk.ts";

const columns: GraphColumns = {
  nodes: {
    id: ["concept:甲", "concept:乙", "institution:丙", "person:丁", "person:戊", "person:己"],
    label: ["Concept", "Concept", "Institution", "Person", "Person", "Person"],
    name: ["甲", "乙", "丙", "丁", "戊", "己"],
    search: ["", "", "", "", "", ""],
    caption: ["", "", "", "", "", ""],
    nameEn: ["", "", "", "", "", ""],
    weight: [9, 1, 3, 2, 1, 0],
    community: [0, 0, 0, 0, 0, 0],
    x: [0, 1, 2, 3, 4, 5],
    y: [0, 0, 0, 0, 0, 0],
  },
  edges: {
    from: [3, 3, 4, 3, 2],
    to: [0, 1, 0, 2, 0],
    type: ["SPEAKS_OF", "SPEAKS_OF", "SPEAKS_OF", "HOLDS", "SPEAKS_OF"],
    mentions: [3, 1, 6, null, 3],
    series: ["own", "own", "own", null, "own"],
    ratio: [2, 1, 1, null, 1],
    low: [1.5, 0.5, 0.5, null, 0.5],
    high: [3, 2, 2, null, 2],
    verdict: ["clear", "insufficient", "as-expected", null, "insufficient"],
    caption: ["", "", "", "书记", ""],
  },
};
const graph = entityGraph(columns, "own");
const ids = (options: { hasInstitutions: boolean; ego: string | null }) =>
  sceneOf(graph, options).scene.nodes.map(({ id }) => id);

test("the two-mode graph draws speakers and what they speak of, and nobody who is only spoken of", () => {
  expect(ids({ hasInstitutions: false, ego: null })).toEqual(["concept:甲", "person:丁", "person:戊", "concept:乙"]);
});

test("of the lines with numbers only those of the series are drawn, and concepts weigh what is counted in it", () => {
  const series = ["own", "reported", "own", null, "own"] as const;
  const two = { ...columns, edges: { ...columns.edges, series } };
  const shown = (name: "own" | "reported") => entityGraph(two, name);
  expect(shown("reported").links.map(({ type, to }) => `${type} ${to}`)).toEqual([
    "SPEAKS_OF concept:乙",
    "HOLDS institution:丙",
  ]);
  expect(shown("own").entities.get("concept:甲")?.weight).toBe(9);
  expect(shown("own").entities.get("concept:乙")?.weight).toBe(0);
  const { scene } = sceneOf(shown("reported"), { hasInstitutions: false, ego: null });
  expect(scene.nodes.map(({ id }) => id).sort()).toEqual(["concept:乙", "person:丁"]);
});

test("institutions come in with the posts of the speakers", () => {
  expect(ids({ hasInstitutions: true, ego: null })).toContain("institution:丙");
});

test("around one node only that node and what it touches is drawn", () => {
  expect(ids({ hasInstitutions: false, ego: "concept:乙" })).toEqual(["concept:乙", "person:丁"]);
});

test("what the text cannot show is a hairline, what is clear grows with its lower bound", () => {
  expect(widthOf({ verdict: "insufficient", low: 3, high: 9 })).toBe(1);
  expect(widthOf({ verdict: "clear", low: 3, high: 9 })).toBeGreaterThan(
    widthOf({ verdict: "clear", low: 1.5, high: 9 }),
  );
  expect(widthOf({ verdict: "clear-less", low: 0.1, high: 0.3 })).toBeGreaterThan(
    widthOf({ verdict: "clear-less", low: 0.1, high: 0.6 }),
  );
});

test("an arrow goes to the nearest node ahead, not to a nearer one at the side", () => {
  const at = { id: "a", x: 0, y: 0 };
  const points = [at, { id: "side", x: 2, y: 9 }, { id: "ahead", x: 20, y: 3 }, { id: "behind", x: -5, y: 0 }];
  expect(nearestTowards(points, at, "right")?.id).toBe("ahead");
  expect(nearestTowards(points, at, "up")).toBeNull();
});

test("n goes round the drawn neighbours by mentions", () => {
  const { drawn } = sceneOf(graph, { hasInstitutions: false, ego: null });
  const step = (current: string | null, by: 1 | -1) => stepNeighbour(drawn, { centre: "person:丁", current, step: by });
  expect([step(null, 1), step("concept:甲", 1), step("concept:乙", 1), step(null, -1)]).toEqual([
    "concept:甲",
    "concept:乙",
    "concept:甲",
    "concept:乙",
  ]);
});

test("a colour mixed in full is the other colour", () => {
  const mixed = mix([250, 248, 244], [168, 86, 12], 1).map(Math.round);
  expect(mixed).toEqual([168, 86, 12]);
});

test("what is counted of a node are the lines that are drawn", () => {
  const { drawn, scene } = sceneOf(graph, { hasInstitutions: false, ego: null });
  expect(drawn.links.map(({ id }) => id).sort()).toEqual(scene.edges.map(({ id }) => id).sort());
  expect(graph.linksOf.get("person:丁")).toHaveLength(3);
  expect(drawn.linksOf.get("person:丁")).toHaveLength(2);
});

test("namesakes are told apart by their institution, others keep their name", () => {
  const { nodes } = columns;
  const id = ["concept:甲", "concept:乙", "institution:丙", "person:丁", "person:丁/丙", "person:己"];
  const named = entityGraph(
    {
      ...columns,
      nodes: {
        ...nodes,
        id,
        name: ["甲", "乙", "丙", "丁", "丁", "己"],
        caption: ["", "", "", "丙书记、丙主席", "", ""],
      },
    },
    "own",
  );
  expect([...named.entities.values()].map(({ title }) => title).slice(3)).toEqual(["丁（丙书记）", "丁（丙）", "己"]);
});

describe("in focus is not emphasised", () => {
  const palette: Palette = {
    paper: [250, 248, 244],
    ink: [29, 27, 24],
    soft: [106, 101, 92],
    line: [228, 223, 212],
    more: [168, 86, 12],
    mid: [233, 228, 217],
    less: [47, 102, 144],
    seal: [163, 39, 31],
  };
  const node = (kind: NodeKind): SceneNode => ({ id: "a", kind, label: "甲", x: 0, y: 0, size: 5 });
  const edge = (verdict: Verdict): SceneEdge => {
    const hasHue = verdict === "clear" || verdict === "tentative";
    return { id: "e", from: "a", to: "b", verdict, ratio: 3, width: hasHue ? 4 : 1, faint: 0 };
  };

  test("no node takes the hue of emphasis, whatever is selected beside it", () => {
    for (const near of [null, new Set(["a"]), new Set(["b"])]) {
      const focus = { chosen: new Set<string>(), near, cursor: null };
      for (const kind of ["person", "concept", "institution"] as const)
        expect(nodeStyle("a", node(kind), focus, palette)["color"]).not.toBe(css(palette.more));
    }
  });

  test("a finding lies above the selection's other lines, and these above the rest", () => {
    const focus = (chosen: string) => ({ chosen: new Set([chosen]), near: null, cursor: null });
    const depth = (verdict: Verdict, chosen: string) => edgeStyle(edge(verdict), focus(chosen), palette)["zIndex"];
    expect([depth("clear", "c"), depth("none", "a"), depth("none", "c")]).toEqual([2, 1, 0]);
  });
});
