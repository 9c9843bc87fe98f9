/** Bylines that cannot be one person: two posts that each fill a day, in different organisations, at the same time; and that hardly can. */
import type { Byline, Post } from "./byline.ts";
import type { Territory } from "./career.ts";
import { isSameCountry } from "./foreign-name.ts";
import { overlap } from "./time-order.ts";

/** Whether two bylines cannot be one person. */
export type Contradiction = (a: Byline, b: Byline) => boolean;

/**
 * The contradictions among bylines of one name. Two offices that one byline gives together, or the table of offices gives
 * to this name, contradict nobody: 中央组织部部长、中央党校校长.
 */
export function contradictionsAmong(bylines: readonly Byline[]): Contradiction {
  const together = new Set(
    bylines.flatMap(({ posts }) => fillingOf(posts).flatMap((x) => fillingOf(posts).map(pairWith(x)))),
  );
  return (a, b) =>
    overlap(a, b) &&
    fillingOf(a.posts).some((x) => fillingOf(b.posts).some((y) => exclude(x, y) && !together.has(pairWith(x)(y))));
}

/** Posts that fill a day. */
function fillingOf(posts: readonly Post[]): readonly Post[] {
  return posts.filter(
    ({ isFullTime: isHead, governed, former, title }) =>
      !former && (isHead || governed !== undefined || oneEach.test(title)),
  );
}

/** “总统”, “总理”, “议长”: nobody holds two of them in one country. */
const oneEach = /^(?:总统|副总统|总理|首相|国王|王储|议长)$/u;

function exclude(x: Post, y: Post): boolean {
  if (x.isCountry && x.country === y.organisation) {
    return x.title !== y.title && oneEach.test(x.title) && oneEach.test(y.title);
  }
  if (x.organisation === "" || y.organisation === "") return false;
  if (x.isFullTime && y.isFullTime) return isElsewhere(x, y);
  return x.governed !== undefined && y.governed !== undefined && areApart(x.governed, y.governed);
}

/** Whether neither of two territories lies in the other: 副市长 of a district's city may lead the district. */
function areApart(x: Territory, y: Territory): boolean {
  if (x.name.startsWith(y.name) || y.name.startsWith(x.name)) return false;
  const [one, other] = [provinceOf(x), provinceOf(y)];
  return x.level === y.level || (one !== undefined && other !== undefined && one !== other);
}

function provinceOf({ name, level, province }: Territory): string | undefined {
  return level === "province" ? name : province[0];
}

function pairWith(x: Post): (y: Post) => string {
  return (y) =>
    x.country === undefined ? `${x.employer} ${y.employer}` : `${x.employer}/${x.title} ${y.employer}/${y.title}`;
}

/** Abroad the leader of a party also leads the government. */
function isElsewhere(x: Post, y: Post): boolean {
  if (x.isTabled && y.isTabled) return false;
  if (x.country !== undefined && y.country !== undefined && isSameCountry(x.country, y.country)) return false;
  return x.heir !== y.heir && (x.singlePost === undefined || x.singlePost !== y.singlePost);
}

/** “望海大学”, “青屿师范学院”, “云江省委党校”; 中国科学院 is no school. */
const school = /(?:大学|(?<!科)学院|党校)$/u;

/** Whether two bylines put one into two universities at the same time: a professor may have two, and may be two. */
export function areAtTwoSchools(a: Byline, b: Byline): boolean {
  return overlap(a, b) && schoolsOf(a).some((x) => schoolsOf(b).some((y) => x.heir !== y.heir));
}

function schoolsOf({ posts }: Byline): readonly Post[] {
  return posts.filter(({ employer, former }) => !former && school.test(employer));
}
