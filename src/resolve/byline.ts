/** One wording of a person's byline, read for what it tells of who he is. */
import { byKey } from "../base/order.ts";
import type { Position } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import type { IdentityWords } from "../lexicon/identity-words.ts";
import { employerOf } from "../lexicon/seats.ts";
import { governedBy, isFullTimeHead, type Standing, standingOf, type Territory } from "./career.ts";
import type { InstitutionIndex } from "./institutions.ts";
import { countryOf, foreignOffice, isTableOffice } from "./one-office.ts";

/** A person as one byline names him; dates and place are those of the survey, where it knows them. */
export interface Occupancy extends Partial<Span> {
  readonly name: string;
  readonly positions: readonly Position[];
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  readonly file?: string;
}

/** A post as identity compares it; names of bodies are canonical. */
export interface Post {
  readonly body: string;
  readonly title: string;
  readonly former: boolean;
  /** 浙江省 for the departments of its committee; of a seat among thousands the seat itself. */
  readonly employer: string;
  /** The employer under the youngest name of the body, and the first of its plaques. */
  readonly heir: string;
  /** A seat among thousands: 全国人大代表. */
  readonly isSeat: boolean;
  /** One office by all its names: 伊朗/外长 also for the head of its foreign ministry. */
  readonly office?: string;
  /** The table of offices gives it to a person of this name. */
  readonly isTabled: boolean;
  readonly standing?: Standing;
  /** The foreign country that the body is of. */
  readonly country?: string;
  readonly isHead: boolean;
  /** The territory that its holder helps to govern: 青屿市 of a 副市长. */
  readonly governed?: Territory;
}

export interface Byline {
  readonly name: string;
  /** The same for the same wording, whoever reads it. */
  readonly wording: string;
  /** The side of a split on which it stands, "" where nobody was split. */
  readonly side: string;
  readonly posts: readonly Post[];
  readonly occupancy: Occupancy;
}

/** What posts are read with. */
export interface Grounds {
  readonly institutions: InstitutionIndex;
  readonly words: IdentityWords;
}

/** Bodies with thousands of members: to sit in one says little about who one is. */
const manyMembers =
  /^(?:全国人民代表大会|中国人民政治协商会议全国委员会|中国科学院|中国工程院|中国共产党中央委员会|.*(?:协会|学会))$/u;
const memberTitle = /^(?:代表|委员|院士|会员|理事|学部委员)$/u;

/** The wording of a byline, by which it is found again. */
export function wordingOf({ name, positions }: Pick<Occupancy, "name" | "positions">): string {
  return `${name} ${JSON.stringify(positions)}`;
}

/** Reads a byline; `sideOf` tells the side of a split. */
export function readByline(
  occupancy: Occupancy,
  grounds: Grounds,
  sideOf: (name: string, institutions: ReadonlySet<string>) => string,
): Byline {
  const posts = occupancy.positions.flatMap((position) => readPost(occupancy, position, grounds));
  const side = sideOf(occupancy.name, new Set(posts.map(({ body }) => body)));
  return { name: occupancy.name, wording: wordingOf(occupancy), side, posts, occupancy };
}

/** In an order that depends on the wordings alone. */
export function sortedBylines(bylines: Iterable<Byline>): readonly Byline[] {
  return [...bylines].sort(byKey(({ wording }) => wording));
}

function readPost(
  { name, lastSeen: seen }: Occupancy,
  { institution, title, former }: Position,
  { institutions, words }: Grounds,
): readonly Post[] {
  if (institution === null) return [];
  const body = institutions.canonicalOf(institution);
  const held = { body, title: title ?? "" };
  const row = institutions.rowOf(body);
  const isSeat = manyMembers.test(body) && memberTitle.test(held.title);
  const employer = isSeat ? `${body}/${held.title}` : employerOf(body);
  const standing = standingOf(held, row, words);
  const office = foreignOffice(held, words);
  const country = countryOf(body, words);
  const governed = governedBy(held, words);
  return [
    {
      ...held,
      former,
      isSeat,
      employer,
      heir: isSeat ? employer : employerOf(firstPlaque(institutions.heirOf(body), seen, words)),
      isTabled: isTableOffice(name, held, words, institutions.canonicalOf),
      isHead: isFullTimeHead(held),
      ...(office === undefined ? {} : { office }),
      ...(country === undefined ? {} : { country }),
      ...(standing === undefined ? {} : { standing }),
      ...(governed === undefined ? {} : { governed }),
    },
  ];
}

/** 中央网信办 for 国家网信办 from the day on which they are one office; without a date, always. */
function firstPlaque(body: string, seen: string | undefined, { plaques }: IdentityWords): string {
  const plaque = plaques.find(({ other, from }) => other === body && (seen === undefined || from <= seen));
  return plaque?.name ?? body;
}
