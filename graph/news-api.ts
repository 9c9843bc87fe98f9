/** What is new in a corpus since a day. The command `tifa new` and the server give the same. */
import type { Answered, Days, Exposure, UsePlace } from "./ask-api.ts";

/** The same words in both languages. */
export interface Told {
  readonly zh: string;
  readonly en: string;
}

/** Words of a page that support an item, and what is needed to cite them. */
export interface Cited {
  readonly document: string;
  readonly title: string;
  readonly date: string;
  /** Newspaper or broadcast; null where it is not named. */
  readonly source: string | null;
  readonly url: string | null;
  readonly start: number;
  readonly end: number;
  /** The sentence around `start` and `end`, at most 40 characters, cut with … where it is longer. */
  readonly sentence: string;
}

/** A use with its sentence. */
export interface NewsUse extends UsePlace, Cited {}

/** One kind of news. `total` counts all, `items` hold the first of them; `why` is null where there are some. */
export interface NewsPart<Item> {
  readonly total: number;
  readonly items: readonly Item[];
  readonly why: Told | null;
}

/** A formulation without a use before the day. */
export interface FirstUse {
  readonly concept: string;
  readonly name: string;
  /** Since when the lexicon has it in use anywhere: a year, month or day; null where it does not say. */
  readonly knownFrom: string | null;
  readonly first: NewsUse;
  /** All text of the corpus before the first use: the bound of “first”. */
  readonly before: Days & Exposure;
  /** The first use in words that count for a person; null where none does. */
  readonly spoken: NewsUse | null;
  /** Uses since, and copies of texts that were printed before, which are no uses. */
  readonly mentions: number;
  readonly copies: number;
}

/** A formulation that is used again after months without a use. */
export interface ReturnedUse {
  readonly concept: string;
  readonly name: string;
  readonly last: NewsUse;
  readonly again: NewsUse;
  /** Whole months between the two. */
  readonly months: number;
  /** Text between the two, in which it does not stand. */
  readonly without: Days & Exposure;
  /** Uses before, and how many as much text as `without` would lead to expect. */
  readonly mentionsBefore: number;
  readonly expected: number;
  /** Uses from the return on. */
  readonly mentions: number;
}

/** A formulation that was used regularly and is not found since; never said to be silence. */
export interface MissingUse {
  readonly concept: string;
  readonly name: string;
  /** Periods with text before the day, and those with a use. */
  readonly periods: number;
  readonly periodsUsed: number;
  readonly mentionsBefore: number;
  /** How many uses the rate before leads to expect in the text since. */
  readonly expected: number;
  readonly last: NewsUse;
  /** Uses since of longer formulations that hold it. */
  readonly inLonger: number;
}

/** A known formulation in words in which it was not written before. */
export interface NewWording {
  readonly concept: string;
  readonly name: string;
  readonly surface: string;
  readonly first: NewsUse;
  readonly mentions: number;
  /** How it was mostly written before. */
  readonly usual: { readonly surface: string; readonly mentions: number };
}

/** A post as it was seen last. */
export interface SeenPost {
  readonly institution: string;
  readonly title: string;
  readonly lastSeen: string;
}

/** A person with a title that was not seen with this person before. */
export interface NewPost {
  readonly person: string;
  readonly name: string;
  readonly population: string;
  readonly institution: string;
  readonly institutionName: string;
  readonly title: string;
  readonly first: Cited;
  readonly documents: number;
  /** Other posts of the person seen before, the latest first; empty of one who was never seen with a post before. */
  readonly before: readonly SeenPost[];
  /** Who was seen in the post before and is not since, where one person at a time is. */
  readonly predecessor: { readonly name: string; readonly lastSeen: string } | null;
}

/** `GET /api/new/<day>.json`, `GET /api/new/<from..to>.json`: at most 50 items a part. */
export interface News extends Answered {
  readonly since: Days & Exposure;
  readonly before: Days & Exposure;
  /** After how many months without a use a formulation is said to return. */
  readonly months: number;
  /** The periods of `missing`. */
  readonly regularBy: "quarter" | "month";
  readonly sources: readonly string[];
  readonly firstUses: NewsPart<FirstUse>;
  readonly returned: NewsPart<ReturnedUse>;
  readonly missing: NewsPart<MissingUse>;
  readonly wordings: NewsPart<NewWording>;
  readonly posts: NewsPart<NewPost>;
}
