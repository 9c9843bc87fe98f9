/** Compares the answers of people with those of the store. */
import type { Audit, AuditedKind, AuditedPerson } from "../../graph/audit.ts";
import { krippendorffAlpha } from "../../graph/measure/krippendorff.ts";
import { wilson } from "../../graph/measure/wilson.ts";
import { nobody, type Question, type QuestionKind, questionKinds } from "./questions.ts";
import type { Answer } from "./sheet.ts";

const level = 0.95;

/** What one or more coders' sheets say of a store; `questions` are those that it asks of a kind. */
export function compareAnswers(
  sheets: readonly (readonly Answer[])[],
  questions: (kind: QuestionKind) => readonly Question[],
): Pick<Audit, "coders" | "kinds"> {
  const asked = questionKinds.filter((kind) => sheets.some((sheet) => sheet.some((answer) => answer.kind === kind)));
  return {
    coders: sheets.length,
    kinds: asked.map((kind) =>
      auditKind(
        kind,
        sheets.map((sheet) => answersOf(sheet, kind)),
        questions(kind),
      ),
    ),
  };
}

function auditKind(
  kind: QuestionKind,
  sheets: readonly ReadonlyMap<string, string>[],
  questions: readonly Question[],
): AuditedKind {
  const ours = new Map(questions.map(({ item, answer }) => [item, answer]));
  const items = [...new Set(sheets.flatMap((sheet) => [...sheet.keys()]))];
  const there = items.filter((item) => ours.has(item));
  const coded = there
    .map((item) => ({ item, said: sheets.map((sheet) => sheet.get(item) ?? "") }))
    .filter(({ said }) => said.every((answer) => answer !== ""));
  const right = coded.filter(({ item, said }) =>
    said.every((answer) => isSame(kind, answer, ours.get(item) ?? "")),
  ).length;
  const alpha =
    sheets.length < 2
      ? null
      : krippendorffAlpha(coded.map(({ said }) => said.map((answer) => canonical(kind, answer))));
  return {
    kind,
    coded: coded.length,
    right,
    share: coded.length === 0 ? 0 : right / coded.length,
    ...wilson(right, coded.length, level),
    open: there.length - coded.length,
    gone: items.length - there.length,
    alpha,
    ...(kind === "attribution" && {
      persons: auditPersons(
        coded.map(({ item, said }) => ({ said: said.map(namesIn), ours: namesIn(ours.get(item) ?? "") })),
      ),
    }),
  };
}

/** Precision and recall of each person whom the store or every coder names, by name. */
function auditPersons(
  coded: readonly { readonly said: readonly (readonly string[])[]; readonly ours: readonly string[] }[],
): readonly AuditedPerson[] {
  const rows = coded.map(({ said, ours }) => {
    const [first = [], ...others] = said;
    return { ours, agreed: first.filter((name) => others.every((names) => names.includes(name))) };
  });
  const names = new Set(rows.flatMap(({ ours, agreed }) => [...ours, ...agreed]));
  names.delete(nobody);
  return [...names].sort().map((name) => {
    const given = rows.filter(({ ours }) => ours.includes(name));
    const found = rows.filter(({ agreed }) => agreed.includes(name));
    const both = given.filter(({ agreed }) => agreed.includes(name)).length;
    return { name, given: given.length, givenRight: both, found: found.length, foundRight: both };
  });
}

function answersOf(sheet: readonly Answer[], kind: QuestionKind): ReadonlyMap<string, string> {
  return new Map(sheet.flatMap((answer) => (answer.kind === kind ? [[answer.item, answer.answer] as const] : [])));
}

function isSame(kind: QuestionKind, answer: string, ours: string): boolean {
  return canonical(kind, answer) === canonical(kind, ours);
}

/** Names in any order, whatever sets them apart; codes in any case. */
function canonical(kind: QuestionKind, answer: string): string {
  if (kind === "mention" || kind === "identity") return answer.toLowerCase();
  return namesIn(answer).join("、");
}

/** The names of an answer in one order, whatever sets them apart. */
function namesIn(answer: string): readonly string[] {
  return answer.split(/[、,，;；]/u).toSorted(); // "王伟，李静"
}
