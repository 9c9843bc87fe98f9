/** One line of a corrections file. */

import { isDay } from "../base/day.ts";
import type { Position, Voice } from "../base/records.ts";
import { isObject } from "../base/shape.ts";
import type { Span } from "../base/span.ts";
import type { CorrectedSpeaker, Correction, CorrectionKind } from "./correction.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The fields of each kind besides those of every line. */
const fieldsOf: Readonly<Record<CorrectionKind["kind"], readonly string[]>> = {
  reattribute: ["speech", "speakers"],
  speech: ["document", "start", "end", "speakers"],
  cut: ["speech", "start", "end"],
  "not-a-person": ["name"],
  rename: ["name", "to"],
  merge: ["persons"],
  split: ["name", "institutions"],
  alias: ["entity", "name"],
  "not-this-concept": ["mention"],
  voice: ["mention", "voice", "quotedPerson"],
  date: ["document", "date"],
  title: ["target", "title"],
};
const everyLine = ["kind", "by", "on", "why"];

const voices: readonly Voice[] = ["speaker", "quoted", "indirect", "title", "heading", "outside"];

/** The correction that the fields of a line give. Throws Error that says which field is wrong. */
export function correctionOf(fields: unknown, line: number): Correction {
  if (!isObject(fields)) throw new Error("is no JSON object");
  const correction = kindOf(fields);
  refuseOthers(fields, [...everyLine, ...fieldsOf[correction.kind]], `a correction "${correction.kind}"`);
  const signature = { by: textOf(fields, "by"), on: dayOf(fields, "on"), why: textOf(fields, "why") };
  return { ...correction, line, ...signature };
}

/** A misspelt field would be a wish that nobody fulfils. */
function refuseOthers(fields: Fields, known: readonly string[], what: string): void {
  const other = Object.keys(fields).find((name) => !known.includes(name));
  if (other !== undefined) throw new Error(`${what} has no field "${other}"`);
}

function kindOf(fields: Fields): CorrectionKind {
  const kind = textOf(fields, "kind");
  switch (kind) {
    case "reattribute":
      return { kind, speech: textOf(fields, "speech"), speakers: speakersOf(fields) };
    case "speech":
      return { kind, document: textOf(fields, "document"), ...rangeOf(fields), speakers: speakersOf(fields) };
    case "cut":
      return { kind, speech: textOf(fields, "speech"), ...rangeOf(fields) };
    case "not-a-person":
      return { kind, name: nameOf(fields, "name") };
    case "rename":
      return { kind, name: nameOf(fields, "name"), to: nameOf(fields, "to") };
    case "merge":
      return { kind, persons: textsOf(fields, "persons", 2) };
    case "split":
      return { kind, name: nameOf(fields, "name"), institutions: textsOf(fields, "institutions", 1) };
    case "alias":
      return { kind, entity: entityOf(fields), name: nameOf(fields, "name") };
    case "not-this-concept":
      return { kind, mention: textOf(fields, "mention") };
    case "voice":
      return { kind, mention: textOf(fields, "mention"), voice: voiceOf(fields), quotedPerson: quotedOf(fields) };
    case "date":
      return { kind, document: textOf(fields, "document"), date: dayOf(fields, "date") };
    case "title":
      return { kind, target: textOf(fields, "target"), title: textOf(fields, "title") };
    default:
      throw new Error(`there is no correction "${kind}"`);
  }
}

function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== "string" || value.trim() === "") throw new Error(`the field "${name}" is missing or no text`);
  return value.trim();
}

/** A name has a letter at least, and is no id. */
function nameOf(fields: Fields, name: string): string {
  const value = textOf(fields, name);
  if (/^(?:person|institution|concept):/u.test(value)) throw new Error(`"${name}" is "${value}", an id and no name`); // “person:程望舒”
  if (!/[\p{L}\p{N}]/u.test(value)) throw new Error(`"${name}" is "${value}", which nobody bears`); // “—”
  return value;
}

function dayOf(fields: Fields, name: string): string {
  const value = textOf(fields, name);
  if (!isDay(value)) throw new Error(`"${name}" is "${value}", not YYYY-MM-DD`);
  return value;
}

function listOf(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  if (!Array.isArray(value)) throw new Error(`the field "${name}" is missing or no list`);
  return value;
}

function textsOf(fields: Fields, name: string, least: number): readonly string[] {
  const texts = listOf(fields, name).map((value) => textOf({ [name]: value }, name));
  if (new Set(texts).size < least) throw new Error(`"${name}" must name at least ${least}`);
  return texts;
}

/** “person:程望舒”, “institution:…”, “concept:…” */
function entityOf(fields: Fields): string {
  const entity = textOf(fields, "entity");
  if (!/^(?:person|institution|concept):./u.test(entity)) {
    throw new Error(`"entity" is "${entity}", no id of a person, an institution or a concept`);
  }
  return entity;
}

function rangeOf(fields: Fields): Span {
  const { start, end } = fields;
  if (typeof start !== "number" || typeof end !== "number" || !Number.isInteger(start) || start < 0 || start >= end) {
    throw new Error(`"start" and "end" are ${start} and ${end}, not two offsets`);
  }
  return { start, end };
}

function voiceOf(fields: Fields): Voice {
  const value = textOf(fields, "voice");
  const voice = voices.find((known) => known === value);
  if (voice === undefined) throw new Error(`"voice" is "${value}", not one of ${voices.join(", ")}`);
  return voice;
}

function quotedOf(fields: Fields): string | null {
  return fields["quotedPerson"] === undefined ? null : textOf(fields, "quotedPerson");
}

function speakersOf(fields: Fields): readonly CorrectedSpeaker[] {
  return listOf(fields, "speakers").map(speakerOf);
}

function speakerOf(value: unknown): CorrectedSpeaker {
  if (!isObject(value)) throw new Error('"speakers" holds what is no {"name","positions"}');
  refuseOthers(value, ["name", "positions"], "a speaker");
  const positions = value["positions"] === undefined ? [] : listOf(value, "positions");
  return { name: nameOf(value, "name"), positions: positions.map(positionOf) };
}

function positionOf(value: unknown): Position {
  if (!isObject(value)) throw new Error('"positions" holds what is no {"institution","title"}');
  refuseOthers(value, ["institution", "title", "former", "term"], "a position");
  const part = (name: string) => (value[name] === undefined || value[name] === null ? null : nameOf(value, name));
  const term = part("term");
  return {
    institution: part("institution"),
    title: part("title"),
    former: value["former"] === true,
    ...(term === null ? {} : { term }),
  };
}
