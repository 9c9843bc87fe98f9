/** People called by surname and post: 王主任, where the document has named one 王 in such a post, and only one. */

import { startingIn } from "../base/cover.ts";
import type { Span } from "../base/span.ts";
import type { ReferenceWords } from "../lexicon/references.ts";
import type { Hit } from "./hit.ts";

/** A surname with a post, and the mention of the person whom it means. */
export interface Called extends Span {
  readonly person: Hit;
}

/** “，|王主任”, “对|王主任”: a surname begins here. */
const border = /(?:^|[^\p{Script=Han}\p{L}\p{N}·•]|[对向和与同跟由给为在是把被让请听到着了过以从而但也就才都又还])$/u;

/** Every such place; `persons` are the names of the document, by place. */
export function calledByPost(text: string, persons: readonly Hit[], words: ReferenceWords): readonly Called[] {
  const found: Called[] = [];
  for (const surname of new Set(persons.map(({ sense }) => sense.name.charAt(0)))) {
    if (!words.surnames.has(surname)) continue;
    for (let at = text.indexOf(surname); at !== -1; at = text.indexOf(surname, at + 1)) {
      const post = border.test(text.slice(Math.max(0, at - 1), at)) ? postAt(text, at + 1, words) : undefined;
      const person = post === undefined ? undefined : onlyInPost(text, at, post, persons);
      if (post !== undefined && person !== undefined) found.push({ start: at, end: at + 1 + post.length, person });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function postAt(text: string, at: number, { posts }: ReferenceWords): string | undefined {
  return [3, 2].map((size) => text.slice(at, at + size)).find((post) => posts.has(post));
}

/** The one person of the surname who is named with the post, if a mention with the full name stands before. */
function onlyInPost(text: string, at: number, post: string, persons: readonly Hit[]): Hit | undefined {
  const bearers = persons.filter(
    (hit) => hit.sense.name.startsWith(text.charAt(at)) && hit.sense.name.length <= 4 && isInPost(text, hit, post),
  );
  const names = new Set(bearers.map(({ sense }) => sense.name));
  return names.size === 1 ? startingIn(bearers, 0, at).at(-1) : undefined;
}

/** “市长|陆听澜”, “陆听澜|市长”; the deputy is called by the same title. */
function isInPost(text: string, { start, end }: Span, post: string): boolean {
  return text.endsWith(post, start) || text.startsWith(post, end) || text.startsWith(`副${post}`, end);
}
