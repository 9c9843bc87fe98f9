import fc from "fast-check";
import { int, isInt, Node, Path, PathSegment, Relationship } from "neo4j-driver";
import { describe, expect, test } from "vitest";
import { relationshipShapes } from "../../graph/schema.ts";
import { driverProperties, driverValue, jsonValue } from "../../src/store/neo4j/values.ts";

describe("what goes to the driver", () => {
  test("a whole number is an integer, so that it can be a limit", () => {
    expect(isInt(driverValue(3))).toBe(true);
    expect(driverValue(3.5)).toBe(3.5);
    expect(driverValue({ list: [1, "a", null] })).toEqual({ list: [int(1), "a", null] });
  });

  test("a rate without fraction stays a float, a count becomes an integer", () => {
    const { count, npmi, speeches } = {
      ...driverProperties(relationshipShapes.CO_OCCURS.properties, { speeches: 4, npmi: 1 }),
      ...driverProperties(relationshipShapes.MENTIONS.properties, { count: 2 }),
    };
    expect([count, npmi, speeches]).toEqual([int(2), 1, int(4)]);
  });

  test("what a row lacks is null, which takes it away", () => {
    expect(driverProperties(relationshipShapes.CO_OCCURS.properties, { speeches: 4 })["npmi"]).toBeNull();
  });

  test("a property of the user's own goes along", () => {
    expect(driverProperties(relationshipShapes.BROADER.properties, { rule: "x", attr_age: "7" })["attr_age"]).toBe("7");
  });
});

describe("what comes back", () => {
  test("plain data comes back as it went", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(jsonValue(driverValue(plain))).toEqual(plain);
      }),
    );
  });

  test("an integer that JavaScript cannot hold comes back as its digits", () => {
    expect(jsonValue(int("9007199254740993"))).toBe("9007199254740993");
  });

  test("nodes, relationships and paths are plain objects", () => {
    const [a, b] = ["甲", "乙"].map((name, at) => new Node(at, ["Concept"], { name, n: int(at) }));
    if (a === undefined || b === undefined) throw new RangeError("two nodes");
    const link = new Relationship(7, 0, 1, "BROADER", { rule: "x" });
    const path = new Path(a, b, [new PathSegment(a, link, b)]);
    expect(jsonValue([a, link, path])).toEqual([
      { _labels: ["Concept"], name: "甲", n: 0 },
      { _type: "BROADER", rule: "x" },
      {
        nodes: [
          { _labels: ["Concept"], name: "甲", n: 0 },
          { _labels: ["Concept"], name: "乙", n: 1 },
        ],
        edges: [{ _type: "BROADER", rule: "x" }],
      },
    ]);
  });
});
