/** A line of a survey file, which is a finding as JSON. */
import { decode } from "../base/decode.ts";
import { TifaError } from "../base/errors.ts";
import type { Position } from "../base/records.ts";
import { isObject } from "../base/shape.ts";
import type { BylineFinding, Finding } from "../base/survey.ts";

/** The finding of a line that stands at `place`. Throws TifaError `input` when it is none. */
export function readSurveyLine(line: Uint8Array, place: string): Finding {
  const finding = findingOf(parsed(line));
  if (finding === undefined) {
    throw new TifaError("input", `${place}: no line of a survey`, "tifa survey pages/ --out FILE makes one");
  }
  return finding;
}

function parsed(line: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(decode(line)?.text ?? "");
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function findingOf(fields: Readonly<Record<string, unknown>>): Finding | undefined {
  const { kind, name, hash, document, start, date, isSigned, signatures, speech, words } = fields;
  if (typeof name === "string") return kind === "name" ? { kind, name } : bylineOf(fields, name);
  if (typeof hash !== "string" || typeof document !== "string" || typeof start !== "number") return undefined;
  if (kind !== "paragraph" && kind !== "speech") return undefined;
  const isList = Array.isArray(signatures) && signatures.every((each) => typeof each === "string");
  return {
    kind,
    hash,
    document,
    start,
    ...(typeof date === "string" ? { date } : {}),
    ...(isSigned === true ? { isSigned } : {}),
    ...(typeof speech === "number" ? { speech } : {}),
    ...(typeof words === "string" ? { words } : {}),
    ...(isList ? { signatures } : {}),
  };
}

function bylineOf(fields: Readonly<Record<string, unknown>>, name: string): BylineFinding | undefined {
  const { kind, positions, file, start, end, firstSeen, lastSeen } = fields;
  if (kind !== "byline" || !Array.isArray(positions) || !positions.every(isPosition)) return undefined;
  if (typeof file !== "string" || typeof start !== "number" || typeof end !== "number") return undefined;
  const isDated = typeof firstSeen === "string" && typeof lastSeen === "string";
  return { kind, name, positions, file, start, end, ...(isDated ? { firstSeen, lastSeen } : {}) };
}

function isPosition(value: unknown): value is Position {
  if (!isObject(value)) return false;
  const { institution, title, former, term, status } = value;
  return (
    (institution === null || typeof institution === "string") &&
    (title === null || typeof title === "string") &&
    typeof former === "boolean" &&
    (term === undefined || typeof term === "string") &&
    (status === undefined || typeof status === "string")
  );
}
