/** Whether every line of a store is a record with its fields, so that whatever else is asked of it can be asked. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { reasonOf } from "../base/errors.ts";
import { type Checker, checkerOf, type Problem } from "../base/schema.ts";
import { weighingSchema } from "../base/schema-weighing.ts";
import { isObject } from "../base/shape.ts";
import { receiptSchema } from "../store/directory/receipt.ts";
import { linesOf } from "../store/directory/record-files.ts";
import { recordSchemas } from "../store/directory/store-lines.ts";
import type { Findings } from "./findings.ts";
import { graphSchema, nodeSchemas, relationshipSchemas } from "./record-shapes.ts";

/** What is wrong with a parsed line, undefined when nothing is. */
type ProblemOf = (value: unknown) => string | undefined;

/** Checks all files with records; says whether all of them can be read on. */
export function checkShapes(dir: string, findings: Findings): boolean {
  const lines: readonly (readonly [file: string, problemOf: ProblemOf])[] = [
    ...Object.entries(recordSchemas).map(([name, schema]) => [`${name}.jsonl`, inWords(checkerOf(schema))] as const),
    ["nodes.jsonl", byWord(nodeSchemas, "label")],
    ["relationships.jsonl", byWord(relationshipSchemas, "type")],
  ];
  const wholes = [
    ["weighing.json", weighingSchema],
    ["graph.json", graphSchema],
    ["receipt.json", receiptSchema],
  ] as const;
  const there = lines.filter(([file]) => existsSync(join(dir, file)));
  return [
    ...there.map(([file, problemOf]) => checkLines(dir, file, problemOf, findings)),
    ...wholes.map(([file, schema]) => checkWhole(dir, file, inWords(checkerOf(schema)), findings)),
  ].every(Boolean);
}

function checkLines(dir: string, file: string, problemOf: ProblemOf, findings: Findings): boolean {
  let number = 0;
  let areRight = true;
  for (const line of linesOf(join(dir, file))) {
    number += 1;
    const problem = problemIn(line, problemOf);
    areRight &&= problem === undefined;
    findings.expect(subject, problem === undefined, () => `${file}:${number}: ${problem}`);
  }
  return areRight;
}

function checkWhole(dir: string, file: string, problemOf: ProblemOf, findings: Findings): boolean {
  const problem = problemIn(readFileSync(join(dir, file), "utf8"), problemOf);
  findings.expect(subject, problem === undefined, () => `${file}: ${problem}`);
  return problem === undefined;
}

const subject = "lines that are a record with its fields";

function problemIn(line: string, problemOf: ProblemOf): string | undefined {
  try {
    return problemOf(JSON.parse(line));
  } catch (cause) {
    return reasonOf(cause);
  }
}

function inWords(check: Checker): ProblemOf {
  return (value) => {
    const problem = check(value);
    return problem === undefined ? undefined : wordsOf(problem);
  };
}

function wordsOf({ keyword, path, message }: Problem): string {
  if (path.length === 0) return "is no record";
  const field = `its field "${path.join("/")}"`;
  if (keyword === "required") return `${field} is missing`;
  return keyword === "additionalProperties" ? `${field} is none that it has` : `${field} ${message}`;
}

/** A row is checked as its label or type says; what is of none is told apart. */
function byWord(schemas: ReadonlyMap<string, object>, field: string): ProblemOf {
  const checks = new Map([...schemas].map(([word, schema]) => [word, inWords(checkerOf(schema))]));
  return (value) => {
    const check = isObject(value) ? checks.get(String(value[field])) : undefined;
    return check === undefined ? "is of no known kind" : check(value);
  };
}
