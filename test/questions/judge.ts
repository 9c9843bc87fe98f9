/** Whether an answer is the one by hand, within what may differ. */
import type { Answer, Counts, Question } from "./question.ts";

/** What differs, in words; none where the answer is right. */
export function differences({ answer, tolerance }: Question, given: Answer): readonly string[] {
  const allowed = (field: string) => (tolerance === "exact" ? 0 : Number(tolerance[field] ?? 0) || 0);
  return Object.entries(expectedOf(answer)).flatMap(([field, right]) => {
    const value = given[field as keyof Answer];
    if (typeof right === "number" || typeof right === "string") return differ(field, value, right, allowed("counts"));
    if (field === "order") return orders(right as Answer["order"], value as Answer["order"]);
    if (field === "concepts")
      return concepts(right as Answer["concepts"], value as Answer["concepts"], allowed("counts"));
    if (Array.isArray(right)) return differ(field, sorted(value), sorted(right), 0);
    const share = field === "documents" || field === "years" ? allowed("counts") : allowed(field);
    return counted(field, right as Counts, (value ?? {}) as Counts, share);
  });
}

/** The counts by hand without those inside names, which tifa keeps apart; what tifa does not store is not asked. */
function expectedOf(
  answer: Answer & {
    readonly item?: number;
    readonly contained?: unknown;
    readonly string?: number;
    readonly perThousand?: unknown;
  },
): Answer {
  const { item, contained, string, perThousand, insideNames = {}, ...asked } = answer;
  const inside = (name: string) => insideNames[name] ?? 0;
  const all = Object.values(insideNames).reduce((sum, count) => sum + count, 0);
  return {
    ...asked,
    ...(asked.months && { months: mapped(asked.months, (count, month) => count - inside(month)) }),
    ...(asked.months && { total: (asked.total ?? 0) - all }),
    ...(asked.aliveAllText !== undefined && { aliveAllText: asked.aliveAllText - all }),
    ...(asked.concepts && {
      concepts: mapped(asked.concepts, (counts, concept) =>
        counts.map((count) => (count === 0 ? 0 : count - inside(concept))),
      ),
    }),
  };
}

function mapped<T>(record: Readonly<Record<string, T>>, of: (value: T, key: string) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value, key)]));
}

function differ(field: string, value: unknown, right: unknown, allowed: number): readonly string[] {
  const isNear = typeof value === "number" && typeof right === "number" && isWithin(value, right, allowed);
  return isNear || JSON.stringify(value) === JSON.stringify(right)
    ? []
    : [`${field}: ${JSON.stringify(value)} instead of ${JSON.stringify(right)}`];
}

/** Below 1 a share, from 1 on a number. */
function isWithin(value: number, right: number, allowed: number): boolean {
  return Math.abs(value - right) <= (allowed < 1 ? allowed * right : allowed) + 1e-9;
}

function counted(field: string, right: Counts, value: Counts, allowed: number): readonly string[] {
  const names = [...new Set([...Object.keys(right), ...(field === "documents" ? Object.keys(value) : [])])];
  return names.flatMap((name) => differ(`${field} ${name}`, value[name], right[name], allowed));
}

function concepts(right: Answer["concepts"] = {}, value: Answer["concepts"] = {}, allowed: number): readonly string[] {
  const names = [...new Set([...Object.keys(right), ...Object.keys(value)])];
  return names.flatMap((name) =>
    [0, 1].flatMap((side) => differ(`${name} ${side}`, value[name]?.[side], right[name]?.[side], allowed)),
  );
}

/** The same day for each; equal days have no order, so the days are the order. */
function orders(right: Answer["order"] = [], value: Answer["order"] = []): readonly string[] {
  return right.flatMap(({ person, date }) =>
    differ(person, value.find((each) => each.person === person)?.date, date, 0),
  );
}

function sorted(values: unknown): unknown {
  return Array.isArray(values) ? values.toSorted() : values;
}
