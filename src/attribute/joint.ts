/** Several persons in one line, each with posts of his own: 北京大学教授 王芳 清华大学副教授 李强. */
import type { NamedPerson } from "../base/records.ts";
import type { BylineWords } from "../lexicon/byline-words.ts";
import { isFirm, readFused } from "./fused.ts";
import { nameForm } from "./person-name.ts";
import { endsWithPost } from "./role.ts";
import { readRoles } from "./roles.ts";

/**
 * Roles, name, roles, name, with spaces between: undefined unless the whole line reads so and names two or more. A line
 * that names one person is not joint.
 */
export function readJoint(text: string, words: BylineWords, date?: string): readonly NamedPerson[] | undefined {
  const tokens = text
    .replace(/[、，；]/gu, " $& ")
    .trim()
    .split(/ +/u);
  const persons: NamedPerson[] = [];
  let roles = "";
  for (let i = 0; i < tokens.length; i += 1) {
    const taken = nameAt(tokens, i, words);
    if (taken === undefined || !endsWithPost(roles, words)) {
      if (roles !== "" || !/^[、，；]$/u.test(tokens[i] ?? "")) roles += tokens[i] ?? "";
      continue;
    }
    const positions = readRoles(roles, words, date);
    if (positions === undefined) return undefined;
    persons.push({ name: taken.name, positions });
    roles = "";
    i += taken.size - 1;
  }
  return roles === "" && persons.length > 1 ? persons : undefined;
}

/** A name that begins at token `at`, of one token or of two short ones: 王芳, 丁 伟. */
function nameAt(
  tokens: readonly string[],
  at: number,
  words: BylineWords,
): { readonly name: string; readonly size: number } | undefined {
  const [first = "", second = ""] = tokens.slice(at, at + 2);
  const pair = first.length === 1 && second.length <= 2 ? first + second : "";
  const isName = (name: string) => ["sure", "foreign"].includes(nameForm(name, words) ?? "");
  if (isName(pair)) return { name: pair, size: 2 };
  return isName(first) ? { name: first, size: 1 } : undefined;
}

/** “等澳门各界人士” */
const others = /等\p{Script=Han}{0,12}$/u;

/** “A会会长陈锦鸣、B会会长梁庆球、秘书长贺定一”: each part names a person of its own, who may share the head before. */
export function readSeveral(subject: string, words: BylineWords, date?: string): readonly NamedPerson[] | undefined {
  const parts = subject.replace(others, "").split(/[、和]/u);
  const persons: NamedPerson[] = [];
  let before = "";
  for (const part of parts) {
    const name = readFused(part, words, date)?.person.name ?? undefined;
    const person = name === undefined ? undefined : readBehind(before, part, words, date);
    if (name === undefined || person === undefined) return undefined;
    persons.push(person);
    before += part.slice(0, part.lastIndexOf(name));
    before += "、";
  }
  return persons.length < 2 ? undefined : persons;
}

/** The person of one part; `before` holds the roles of those before him, each with 、 behind it. */
function readBehind(before: string, part: string, words: BylineWords, date?: string): NamedPerson | undefined {
  const reading = readFused(before + part, words, date);
  if (reading === undefined || !isFirm(reading, words)) return undefined;
  // 叙利亚总统|政治 和 新闻顾问某某
  if (reading.form === "possible" && (reading.person.name ?? "").length < 3) return undefined;
  const held = before === "" ? 0 : (readRoles(before.slice(0, -1), words, date)?.length ?? 0);
  return { ...reading.person, positions: reading.person.positions.slice(held) };
}
