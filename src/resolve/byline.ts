/** One wording of a person's byline, read for what it tells of who that is. */
import { byKey } from "../base/order.ts";
import type { Position } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import type { IdentityWords } from "../lexicon/identity-words.ts";
import { employerOf } from "../lexicon/seats.ts";
import { governedBy, isFullTime, leadsGroup, type OfficeRank, rankOf, type Territory } from "./career.ts";
import type { InstitutionIndex } from "./institutions.ts";
import { countryOf, foreignPost, isTabledPost, type OfficeAbroad, officeAbroad, republic } from "./one-post.ts";

/** A person as one byline names them; dates and place are those of the survey, where it knows them. */
export interface Occupancy extends Partial<Span> {
  readonly name: string;
  /** `named` is the institution as it can be claimed, null where there is none; as written where it is left out. */
  readonly positions: readonly (Position & { readonly named?: string | null })[];
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  readonly file?: string;
}

/** A post as identity compares it; names of organisations are canonical. */
export interface Post {
  /** "" where the byline gives a kind of body alone, or the office of 国家主席. */
  readonly organisation: string;
  /** Organisation and title as they are written: 工作领导小组组长. */
  readonly written: string;
  readonly title: string;
  readonly former: boolean;
  /** 浙江省 for the departments of its committee; of a seat among thousands the seat itself. */
  readonly employer: string;
  /** The employer under the youngest name of the organisation, and the first of its plaques. */
  readonly heir: string;
  /** A seat among thousands: 全国人大代表. */
  readonly isSeat: boolean;
  /** One office by all its names: 伊朗/外长 also for the head of its foreign ministry. */
  readonly singlePost?: string;
  /** The table of offices gives it to a person of this name. */
  readonly isTabled: boolean;
  readonly rank?: OfficeRank;
  /** The foreign country that the organisation is of. */
  readonly country?: string;
  /** The organisation is that country, which is nobody's employer. */
  readonly isCountry: boolean;
  /** Whose institution it is in; `unclear` where its name does not tell. */
  readonly home?: "ours" | "abroad" | "unclear";
  /** The unions in one of whose bodies the post is, and those of whose members the country is one; by place in the table. */
  readonly unions: readonly number[];
  readonly memberOf: readonly number[];
  /** Of a foreign institution: an office of state or party, by which people rise. */
  readonly abroad?: OfficeAbroad;
  readonly isFullTime: boolean;
  /** Of a group or commission that is led beside another post. */
  readonly leadsGroup: boolean;
  /** The territory that its holder helps to govern: 青屿市 of a 副市长. */
  readonly governed?: Territory;
}

/** A byline ready to be compared with others of its name. */
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
export interface IdentityTables {
  readonly institutions: InstitutionIndex;
  readonly words: IdentityWords;
}

/** Bodies with thousands of members, such as “中国科学院”: to sit in one as “院士” says little about who one is. */
const manyMembers =
  /^(?:全国人民代表大会|中国人民政治协商会议全国委员会|中国科学院|中国工程院|中国共产党中央委员会|.*(?:协会|学会))$/u;
const memberTitle = /^(?:代表|委员|院士|会员|理事|学部委员)$/u; // “院士”

/** The wording of a byline, by which it is found again. */
export function wordingOf({ name, positions }: Pick<Occupancy, "name" | "positions">): string {
  return `${name} ${JSON.stringify(positions)}`;
}

/** Reads a byline; `sideOf` tells the side of a split. */
export function readByline(
  occupancy: Occupancy,
  tables: IdentityTables,
  sideOf: (name: string, institutions: ReadonlySet<string>) => string,
): Byline {
  const posts = occupancy.positions.flatMap((position) => readPost(occupancy, position, tables));
  const side = sideOf(occupancy.name, institutionsOf(posts));
  return { name: occupancy.name, wording: wordingOf(occupancy), side, posts, occupancy };
}

/** The institutions of posts, where they are named. */
export function institutionsOf(posts: readonly Post[]): ReadonlySet<string> {
  return new Set(posts.flatMap(({ organisation }) => (organisation === "" ? [] : [organisation])));
}

/** Bylines in an order that depends on the wordings alone. */
export function sortedBylines(bylines: Iterable<Byline>): readonly Byline[] {
  return [...bylines].sort(byKey(({ wording }) => wording));
}

/** “国家副主席”, “主席” of 中华人民共和国: an office of the state */
const ofState = /^(?:国家)?副?主席$/u;

function readPost(
  { name, lastSeen }: Occupancy,
  position: Occupancy["positions"][number],
  { institutions, words }: IdentityTables,
): readonly Post[] {
  const { title, former, named = position.institution } = position;
  const isOffice = isOfState(title ?? "", named);
  if (position.institution === null && !isOffice) return [];
  const organisation = named === null ? "" : institutions.canonicalOf(named);
  const held = { organisation, title: title ?? "" };
  const row = institutions.rowOf(organisation);
  const isSeat = manyMembers.test(organisation) && memberTitle.test(held.title);
  const employer = isSeat ? `${organisation}/${held.title}` : employerOf(organisation);
  // “合作委员会|中方主席” is one of ours.
  const country = held.title.startsWith("中方") ? undefined : countryOf(organisation, words);
  const unions = unionsOf(organisation, country, words);
  return [
    {
      ...held,
      written: `${organisation || (position.institution ?? "")}${held.title}`.replaceAll("特区", "特别行政区"),
      former,
      isSeat,
      employer,
      heir: isSeat ? employer : employerOf(firstPlaque(institutions.heirOf(organisation), lastSeen, words)),
      isTabled: isTabledPost(name, held, words, institutions.canonicalOf),
      isFullTime: isFullTime(held),
      leadsGroup: leadsGroup(held, words),
      ...unions,
      isCountry: country === organisation && row?.type !== "international" && organisation !== "联合国",
      ...known({
        home: homeOf({ organisation, isOffice, row, country, isOfUnion: unions.unions.length > 0 }, words),
        singlePost: foreignPost(held, words),
        country,
        abroad: officeAbroad(held, words),
        rank: isOffice && isOurState(organisation) ? { rank: 8, lines: [] } : rankOf(held, row, words),
        governed: governedBy(held, words),
      }),
    },
  ];
}

function unionsOf(
  organisation: string,
  country: string | undefined,
  { unions }: IdentityWords,
): Pick<Post, "unions" | "memberOf"> {
  const placesOf = (isIn: (union: IdentityWords["unions"][number]) => boolean) =>
    unions.flatMap((union, at) => (isIn(union) ? [at] : []));
  return {
    unions: placesOf(({ heads }) => heads.some((head) => organisation.startsWith(head))),
    memberOf: placesOf(({ members }) => country !== undefined && members.has(country)),
  };
}

/** “中国常驻联合国代表团”, “国家能源局” */
const ofOurs = /^(?:中国|中华|中共|中央|全国|国家|国务院)/u;

/** What of a post tells whose it is. */
interface Placed {
  readonly organisation: string;
  readonly isOffice: boolean;
  readonly row: { readonly type: string } | undefined;
  readonly country: string | undefined;
  readonly isOfUnion: boolean;
}

/** Undefined where the byline names no institution, and for international bodies: some of their people are ours. */
function homeOf({ organisation, isOffice, row, country, isOfUnion }: Placed, { places }: IdentityWords): Post["home"] {
  if (isOffice && isOurState(organisation)) return "ours";
  if (country !== undefined || isOfUnion) return "abroad";
  if (organisation === "" || row?.type === "international") return undefined;
  const isPlaced = [...places.keys()].some((place) => organisation.startsWith(place));
  return row !== undefined || isPlaced || ofOurs.test(organisation) ? "ours" : "unclear";
}

function isOfState(title: string, named: string | null): boolean {
  return ofState.test(title) && (title.startsWith("国家") || named === republic);
}

function isOurState(organisation: string): boolean {
  return organisation === "" || organisation === republic;
}

/** The values that there are. */
function known<T extends object>(values: T): { readonly [Key in keyof T]?: Exclude<T[Key], undefined> } {
  // What remains has every property with a value or not at all.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    readonly [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

/** 中央网信办 for 国家网信办 from the day on which they are one office; without a date, always. */
function firstPlaque(organisation: string, lastSeen: string | undefined, { plaques }: IdentityWords): string {
  const plaque = plaques.find(
    ({ other, from }) => other === organisation && (lastSeen === undefined || from <= lastSeen),
  );
  return plaque?.name ?? organisation;
}
