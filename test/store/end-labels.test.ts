import { expect, test } from "vitest";
import { endLabels } from "../../graph/end-labels.ts";

const hits = { count: 1, starts: [0], ends: [4], snippet: "数字乡村" };

test("a document whose id could be a speech's mentions as a document, a speech as a speech", () => {
  const row = { type: "MENTIONS", from: "a.txt@4", to: "concept:数字乡村" } as const;
  expect(endLabels({ ...row, properties: hits })).toEqual({ from: "Document", to: "Concept" });
  expect(endLabels({ ...row, properties: { ...hits, voices: ["speaker"] } })).toEqual({
    from: "Speech",
    to: "Concept",
  });
});

test("an id tells the label of an entity, and none that the relationship does not have", () => {
  const row = { type: "SPEAKS_OF", to: "concept:数字乡村", properties: {} } as const;
  expect(endLabels({ ...row, from: "person:林岚" }).from).toBe("Person");
  expect(endLabels({ ...row, from: "institution:云江省委" }).from).toBe("Institution");
  expect(() => endLabels({ ...row, from: "work:大江" })).toThrow(RangeError);
});
