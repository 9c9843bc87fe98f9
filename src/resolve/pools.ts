/** Among how many people a namesake would have to be found, by what two bylines have in common. */
import type { Byline, Post } from "./byline.ts";
import { type Evidence, either, isEndOf, meet } from "./evidence.ts";
import { precedes } from "./time-order.ts";

/**
 * Civil servants at the end of 2015: 7,167,000 (人力资源和社会保障事业发展统计公报, 2016-05-30), a tenth of them leading cadres of
 * county rank and above (国家公务员局, 2016-07-04). There are 31 provinces, and no fewer systems; the national congress has
 * 2,980 seats, the conference 2,172, the academies fewer. About a hundred lead the state at a time, some 3,000 its
 * ministries and provinces; with the seats of congress and conference they are 8,200. Of those who lead any body one in
 * a hundred has a seat. Hong Kong sends 36 deputies to the congress and has some 180,000 civil servants, a tenth of them
 * leading; universities have some 230,000 full professors (教育部, 2019).
 */
const pools: readonly { readonly rule: string; readonly people: number; readonly holds: Evidence }[] = [
  { rule: "national-office", people: 100, holds: (a, b) => isNational(a) && isNational(b) },
  { rule: "end-of-name", people: 1000, holds: (a, b) => meet(a, b, (x, y) => isLongEnd(x, y) && heads.test(x.title)) },
  { rule: "same-region", people: 36, holds: (a, b) => isOfRegion(a) && isOfRegion(b) && meet(a, b, isOneSeat) },
  { rule: "same-seat", people: 2980, holds: (a, b) => meet(a, b, isOneSeat) },
  { rule: "ministerial-office", people: 3000, holds: (a, b) => isMinisterial(a) && isMinisterial(b) },
  { rule: "leading-group", people: 3000, holds: either(leadsBeside(isNational)) },
  { rule: "national-seat", people: 8200, holds: either((a, b) => isMinisterial(a) && sits(b)) },
  { rule: "leading-group", people: 10_000, holds: either(leadsBeside(isMinisterial)) },
  { rule: "same-region", people: 18_000, holds: either((a, b) => isOfRegion(a) && isOfRegion(b) && isChief(a)) },
  { rule: "end-of-name", people: 20_000, holds: (a, b) => meet(a, b, (x, y) => isLongEnd(x, y) || isPartOf(x, y)) },
  { rule: "succession", people: 716_700 / 31, holds: either(follows) },
  { rule: "same-field", people: 100_000, holds: either(isOfField) },
  { rule: "national-seat", people: 230_000, holds: either((a, b) => leadsSchool(a) && sits(b)) },
  { rule: "rare-name", people: 716_700, holds: (a, b) => isOfficial(a) && isOfficial(b) },
  { rule: "national-seat", people: 820_000, holds: either((a, b) => isChief(a) && (sits(b) || leadsParty(b))) },
  { rule: "rare-name", people: 7_167_000, holds: () => true },
];

/** The smallest pool of two bylines. */
export function poolOf(a: Byline, b: Byline): { readonly rule: string; readonly people: number } | undefined {
  return pools.find(({ holds }) => holds(a, b));
}

/** The rules, the strongest first. */
export const poolRules: readonly string[] = pools.map(({ rule }) => rule);

/** Of an association nobody knows how many members it has. */
function isOneSeat(x: Post, y: Post): boolean {
  return x.isSeat && x.employer === y.employer && !/[协学]会$/u.test(x.organisation); // “中国作家协会”
}

/** A later post in the same line, no lower than the one before. */
function follows(earlier: Byline, later: Byline): boolean {
  return (
    precedes(earlier, later) &&
    meet(earlier, later, (x, y) => {
      if (x.former || y.former || x.rank === undefined || y.rank === undefined) return false;
      const { lines } = y.rank;
      return x.rank.lines.some((line) => lines.includes(line)) && x.rank.rank <= y.rank.rank;
    })
  );
}

function isOfficial({ posts }: Byline): boolean {
  return posts.some(({ rank: standing }) => standing !== undefined);
}

/** Ranks of those who lead the state, and of ministers, governors and their deputies. */
const nationalRank = 7;
const ministerialRank = 5;

function isNational({ posts }: Byline): boolean {
  return posts.some(({ rank, isSeat }) => !isSeat && (rank?.rank ?? 0) >= nationalRank);
}

function isMinisterial({ posts }: Byline): boolean {
  return posts.some(({ rank, isSeat }) => !isSeat && (rank?.rank ?? 0) >= ministerialRank);
}

/** “全国人民代表大会|代表”, “全国政协港澳台侨委员会|副主任” */
const congress = /^(?:全国人民代表大会|中国人民政治协商会议全国委员会|全国人大|全国政协)/u;

function sits({ posts }: Byline): boolean {
  return posts.some(
    ({ isSeat, organisation }) => congress.test(organisation) && (isSeat || /委员会$/u.test(organisation)),
  ); // “全国政协港澳台侨委员会”
}

/** “组长”, “主席”: a title that says of itself that its holder leads a group */
const leadingTitle = /^(?:组长|主席|主任)$/u;

/** A leader, and one of the name who leads a group or commission, or whose title alone says so. */
function leadsBeside(isLeader: (byline: Byline) => boolean): Evidence {
  return (leader, { posts, occupancy: { positions } }) => {
    if (!isLeader(leader)) return false;
    if (posts.length > 0) return posts.every(({ leadsGroup }) => leadsGroup);
    return positions.length > 0 && positions.every(({ title }) => leadingTitle.test(title ?? ""));
  };
}

/** “会长”, “院长”, “副理事长” */
const chief = /(?:主席|会长|理事长|董事长|院长|议员)$/u;

/** “中国国民党|主席” */
const parties = /^(?:中国国民党|民主进步党|民进党|亲民党|新党|台湾民众党)$/u;

function leadsParty({ posts }: Byline): boolean {
  return posts.some(({ organisation, title }) => parties.test(organisation) && title === "主席");
}

/** “香港特别行政区立法会”, “新界社团联会”, “全国政协港澳台侨委员会” */
const region = /^(?:香港|澳门|新界|九龙)|港澳|^民主建港协进联盟/u;

function isOfRegion({ posts }: Byline): boolean {
  return posts.some(({ organisation }) => region.test(organisation));
}

/** “望海大学法学院” */
const school = /大学.*(?:学院|研究院|研究所|中心|系)?$/u;

function leadsSchool({ posts }: Byline): boolean {
  return posts.some(({ organisation, title }) => school.test(organisation) && /院长|校长|所长|主任$/u.test(title)); // “院长”
}

function isChief({ posts }: Byline): boolean {
  return posts.some(({ isFullTime, title }) => isFullTime || chief.test(title));
}

/** “局长”, “主任” */
const heads = /[长任]$/u;
/** Characters of a post that say enough at the end of a longer one. */
const longEnd = 9;

/** “特别行政区政府律政司|司长” */
function isLongEnd(x: Post, y: Post): boolean {
  return isEndOf(x, y) && Math.min(x.written.length, y.written.length) >= longEnd;
}

/** “望海运动政治局|领导人” of “望海运动|领导人” */
function isPartOf(x: Post, y: Post): boolean {
  const [short, long] = x.organisation.length < y.organisation.length ? [x, y] : [y, x];
  return short.organisation.length > 2 && x.title === y.title && long.organisation.startsWith(short.organisation);
}

/** A title without institution that begins as a body of the other is called: “云剧|表演艺术家” of 青屿云剧院. */
function isOfField({ posts }: Byline, other: Byline): boolean {
  const titles = other.posts.length > 0 ? [] : other.occupancy.positions.map(({ title }) => title ?? "");
  return titles.some(
    (title) => title.length > 3 && posts.some(({ organisation }) => organisation.includes(title.slice(0, 2))),
  );
}
