/** Corrections that cannot both hold. */

import { TifaError } from "../base/errors.ts";
import { type CorrectedSpeaker, type Correction, ofKind } from "./correction.ts";

/** Refuses lines that contradict each other: throws TifaError `input` that names both. */
export function refuseContradictions(corrections: readonly Correction[], path: string): void {
  const claims = new Map<string, { readonly line: number; readonly claim: string }>();
  for (const correction of corrections) {
    for (const [subject, claim] of claimsOf(correction)) {
      const earlier = claims.get(subject);
      if (earlier !== undefined && earlier.claim !== claim) refuse(path, earlier.line, correction.line, subject);
      claims.set(subject, { line: correction.line, claim });
    }
  }
  for (const split of ofKind(corrections, "split")) {
    const merge = ofKind(corrections, "merge").find(({ persons }) => joins(persons, split));
    if (merge !== undefined) refuse(path, split.line, merge.line, `who is ${split.name}`);
  }
}

function refuse(path: string, first: number, second: number, subject: string): never {
  throw new TifaError(
    "input",
    `${path}:${second} contradicts line ${first} about ${subject}`,
    "keep the one that is right",
  );
}

/** What a correction is about, and what it says of it. */
function claimsOf(correction: Correction): readonly (readonly [subject: string, claim: string])[] {
  switch (correction.kind) {
    case "reattribute":
      return [
        [`the speaker of ${correction.speech}`, JSON.stringify(correction.speakers)],
        ...arePersons(correction.speakers),
      ];
    case "speech": {
      const { document, start, end, speakers } = correction;
      return [[`the speech ${document}@${start}`, JSON.stringify([end, speakers])], ...arePersons(speakers)];
    }
    case "cut":
      return [[`the body of ${correction.speech}`, `${correction.start}-${correction.end}`]];
    case "not-a-person":
      return [[`whether ${correction.name} is a person`, "no"]];
    case "rename":
      return [
        [`the name ${correction.name}`, correction.to],
        [`the name ${correction.to}`, correction.to],
        [`whether ${correction.name} is a person`, "yes"],
        [`whether ${correction.to} is a person`, "yes"],
      ];
    case "merge":
      return correction.persons.map((person) => [`whether ${nameOf(person)} is a person`, "yes"]);
    case "split":
      return [
        [`whether ${correction.name} is a person`, "yes"],
        ...correction.institutions.map((body) => [`${correction.name} in ${body}`, String(correction.line)] as const),
      ];
    case "alias":
      return [
        [`what ${correction.name} means`, correction.entity],
        ...(correction.entity.startsWith("person:")
          ? [[`whether ${correction.name} is a person`, "yes"] as const]
          : []),
      ];
    case "not-this-concept":
      return [[`the mention ${correction.mention}`, "none"]];
    case "voice":
      return [[`the mention ${correction.mention}`, `${correction.voice} ${correction.quotedPerson}`]];
    case "date":
      return [[`the date of ${correction.document}`, correction.date]];
    case "title":
      return [[`the title of ${correction.target}`, correction.title]];
  }
}

function arePersons(speakers: readonly CorrectedSpeaker[]): readonly (readonly [subject: string, claim: string])[] {
  return speakers.map(({ name }) => [`whether ${name} is a person`, "yes"]);
}

/** “person:王舟/青屿银行” */
function nameOf(person: string): string {
  return person.replace(/^person:/u, "").replace(/\/.*$/u, "");
}

/** Whether a merge names somebody on both sides of a split. */
function joins(
  persons: readonly string[],
  { name, institutions }: { readonly name: string; readonly institutions: readonly string[] },
): boolean {
  const sides = persons
    .filter((person) => nameOf(person) === name)
    .map((person) => institutions.some((institution) => person.endsWith(`/${institution}`)));
  return new Set(sides).size > 1;
}
