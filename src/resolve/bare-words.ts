/** The letters and digits of a text, which two copies share whatever their punctuation, with the way back to the text. */

/** Characters of a text that can be compared, and where each stands in it. */
export interface BareWords {
  readonly text: string;
  readonly at: readonly number[];
}

/** “（本报记者程望舒）”, who wrote it down and no word of it; “一带一路” */
const word = /[（(](?:本报)?记者[^（）()]{2,40}[）)]|(?<kept>[\p{L}\p{N}]+)/gu;

/** What is left of a text without white space, punctuation, and notes of who wrote it down. */
export function bareWords(text: string): BareWords {
  const at: number[] = [];
  let bare = "";
  for (const { index, groups } of text.matchAll(word)) {
    const kept = groups?.["kept"] ?? "";
    for (let i = 0; i < kept.length; i += 1) at.push(index + i);
    bare += kept;
  }
  return { text: bare, at };
}
