/** Whether every line of a store is a record with its fields, so that whatever else is asked of it can be asked. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { reasonOf } from "../base/errors.ts";
import { isObject, wrongField } from "../base/shape.ts";
import { linesOf } from "../store/directory/record-files.ts";
import { recordFiles } from "../store/directory/store-lines.ts";
import type { Findings } from "./findings.ts";
import {
  graphShape,
  type LineShape,
  nodeShapes,
  recordShapes,
  relationshipRowShapes,
  weighingShape,
} from "./record-shapes.ts";

/** The shape that a parsed line must have; undefined where its label or type is none. */
type ShapeOf = (value: unknown) => LineShape | undefined;

/** Checks all files with records; says whether all of them can be read on. */
export function checkShapes(dir: string, findings: Findings): boolean {
  const files: readonly (readonly [file: string, shapeOf: ShapeOf])[] = [
    ...recordFiles.map((name) => [`${name}.jsonl`, () => recordShapes[name]] as const),
    ["nodes.jsonl", (value) => byWord(nodeShapes, value, "label")],
    ["relationships.jsonl", (value) => byWord(relationshipRowShapes, value, "type")],
  ];
  const wholes = [
    ["weighing.json", weighingShape],
    ["graph.json", graphShape],
  ] as const;
  const there = files.filter(([file]) => existsSync(join(dir, file)));
  const lines = there.map(([file, shapeOf]) => checkLines(dir, file, shapeOf, findings));
  return [...lines, ...wholes.map(([file, shape]) => checkWhole(dir, file, shape, findings))].every(Boolean);
}

function checkLines(dir: string, file: string, shapeOf: ShapeOf, findings: Findings): boolean {
  let number = 0;
  let areRight = true;
  for (const line of linesOf(join(dir, file))) {
    number += 1;
    const problem = problemOf(line, shapeOf);
    areRight &&= problem === undefined;
    findings.expect(subject, problem === undefined, () => `${file}:${number}: ${problem}`);
  }
  return areRight;
}

function checkWhole(dir: string, file: string, shape: LineShape, findings: Findings): boolean {
  const problem = problemOf(readFileSync(join(dir, file), "utf8"), () => shape);
  findings.expect(subject, problem === undefined, () => `${file}: ${problem}`);
  return problem === undefined;
}

const subject = "lines that are a record with its fields";

function problemOf(line: string, shapeOf: ShapeOf): string | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const shape = shapeOf(value);
    if (shape === undefined) return "is of no known kind";
    const field = wrongField(value, shape.required, shape.optional);
    if (field === undefined) return undefined;
    return field === "" ? "is no record" : `its field "${field}" is not what it should be`;
  } catch (cause) {
    return reasonOf(cause);
  }
}

function byWord(
  shapes: ReadonlyMap<string, LineShape["required"]>,
  value: unknown,
  field: string,
): LineShape | undefined {
  const required = isObject(value) ? shapes.get(String(value[field])) : undefined;
  return required === undefined ? undefined : { required };
}
