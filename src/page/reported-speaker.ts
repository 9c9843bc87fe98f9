/** Whose words a passage of reported speech is: the person of its lead-in, with the posts that the page gives. */
import type { BylineReader, NamedPerson } from "../base/records.ts";
import { slice } from "../base/span.ts";
import type { NameOdds } from "../lexicon/name-odds.ts";
import { senseOf } from "./name-sense.ts";
import { personsOf } from "./names.ts";
import type { Passage } from "./reported.ts";

/** What reading a page needs to know of names. */
export interface NameTools {
  readonly readByline: BylineReader;
  readonly odds: NameOdds;
  /** Names known without a post. */
  readonly leaders?: readonly string[];
}

/** The person whose words a passage reports; undefined where the name reads as words. */
export function reportedSpeaker(
  text: string,
  { name, leadIn, introduction }: Passage,
  { readByline, odds, leaders = [] }: NameTools,
): NamedPerson | undefined {
  const words = slice(text, introduction ?? leadIn);
  if (!leaders.includes(name) && !isInHighPost(name, words) && senseOf(name, odds) === "unlikely") return undefined;
  if (isNoName(name)) return undefined;
  const read = [readByline(words), ...(introduction === undefined ? [] : [readByline(`${words}说`)])];
  const persons = read.flatMap(personsOf);
  return (
    persons.find((person) => person.name === name) ?? (words.startsWith(name) ? { name, positions: [] } : undefined)
  );
}

/** “俄罗斯总统|普京”: who holds such a post is a person, whatever the characters of the name say. */
const highPost = /(?:总统|总理|首相|国王|外长|议长|大使|秘书长|部长)$/u;
/** “总理|会议”, “外长|声明” */
const body = /(?:会议?|声明|报告|办公室|发言人|代表团?|[办处部局署厅院])$/u;

function isInHighPost(name: string, words: string): boolean {
  const at = words.indexOf(name);
  return at > 0 && highPost.test(words.slice(0, at)) && !body.test(name);
}

/** “气象专家基思·克雷斯曼”: a name that swallowed words before it. */
function isNoName(name: string): boolean {
  return name.split("·").some((part) => part.length > longestPart);
}

const longestPart = 7;
