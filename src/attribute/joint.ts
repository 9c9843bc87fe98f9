/** Several persons in one line, each with posts of his own: 北京大学教授 王芳 清华大学副教授 李强. */
import type { NamedPerson } from "../base/records.ts";
import type { BylineWords } from "../lexicon/byline-words.ts";
import { readFused } from "./fused.ts";
import { type NameForm, nameForm } from "./person-name.ts";
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

/** “A会会长陈锦鸣、B会会长梁庆球、C会会长贺定一”: each part names a person of its own. */
export function readSeveral(subject: string, words: BylineWords, date?: string): readonly NamedPerson[] | undefined {
  const parts = subject.split(/[、和]/u);
  if (parts.length < 2) return undefined;
  const readings = parts.map((part) => readFused(part, words, date));
  const forms: (NameForm | undefined)[] = readings.map((reading) => reading?.form);
  if (readings.some((reading) => reading === undefined) || forms.some((form) => form !== "sure" && form !== "foreign"))
    return undefined;
  const region = /^(?:香港|澳门|台湾)/u.exec(subject)?.[0] ?? "";
  return readings.flatMap((reading, index) => {
    if (reading === undefined) return [];
    const text = (parts[index] ?? "").startsWith(region) ? (parts[index] ?? "") : region + (parts[index] ?? "");
    return [readFused(text, words, date)?.person ?? reading.person];
  });
}
