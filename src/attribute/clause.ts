/** What stands before the one who speaks and says nothing of his posts: 谈到春耕，松溪县县长丁一川. */
import type { BylineWords } from "../lexicon/byline-words.ts";
import { endsWithPost } from "./role.ts";

/** The subject behind the last ， that does not set posts apart. */
export function withoutClause(subject: string, words: BylineWords): string {
  let depth = 0;
  for (let i = subject.length - 1; i >= 0; i -= 1) {
    const character = subject[i] ?? "";
    if ("）)》”".includes(character)) depth += 1;
    if ("（(《“".includes(character)) depth -= 1;
    if (depth === 0 && "，,".includes(character) && !endsWithPost(subject.slice(0, i), words))
      return subject.slice(i + 1);
  }
  return subject;
}
