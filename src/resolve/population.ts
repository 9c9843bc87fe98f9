/** Whether a person speaks as a Chinese or as a foreigner, whose words a translator chose. */
import type { PersonFacts } from "../../graph/facts.ts";
import type { IdentityWords } from "../lexicon/identity-words.ts";
import type { Post } from "./byline.ts";

/** Whose people somebody belongs to; `unknown` where neither posts nor name tell. */
export type Population = PersonFacts["population"];

/** “马娅·桑杜”, “迪亚斯-卡内尔” */
const dotted = /[·•‧・-]/u;
/** Names that are written by sound have this many characters where a Chinese one has three at most: “扎帕罗夫”. */
const longName = 4;

/**
 * The population of one who goes by a name and holds posts: a leader of the tables is Chinese; then posts decide whose
 * place is known, the more of them; then a name that is written by its sound is foreign, though its first character be a
 * surname of ours (罗塞夫).
 */
export function populationOf(
  name: string,
  posts: readonly Pick<Post, "home" | "isTabled">[],
  words: Pick<IdentityWords, "leaders" | "sounds" | "nameShare">,
): Population {
  if (words.leaders.has(name) || posts.some(({ isTabled }) => isTabled)) return "chinese";
  const countOf = (place: Post["home"]) => posts.filter(({ home }) => home === place).length;
  const [ours, abroad] = [countOf("ours"), countOf("abroad")];
  if (ours + abroad > 0) return abroad > ours ? "foreign" : "chinese";
  if (isWrittenBySound(name, words)) return "foreign";
  return countOf("unclear") > 0 ? "chinese" : "unknown";
}

function isWrittenBySound(name: string, { sounds, nameShare }: Pick<IdentityWords, "sounds" | "nameShare">): boolean {
  if (dotted.test(name)) return true;
  const isSound = [...name].every((character) => sounds.characters.has(character) || sounds.rarer.has(character));
  if (isSound && name.length > 2) return true;
  return nameShare(name) === undefined && (isSound || name.length >= longName);
}
