/** What makes bylines of one foreign name one person: its names have no counts, but few bear one in one country. */

import type { Byline, Post } from "./byline.ts";
import { type Evidence, either, isEndOf, meet, officeOf } from "./evidence.ts";
import { isSameCountry } from "./foreign-name.ts";
import { precedes } from "./time-order.ts";

/** Enough by itself, the strongest first; `inOneCountry`: only where the run knows the name in one country alone. */
export const evidenceAbroad: readonly {
  readonly rule: string;
  readonly inOneCountry: boolean;
  readonly holds: Evidence;
}[] = [
  { rule: "end-of-name", inOneCountry: false, holds: (a, b) => meet(a, b, isEndOf) },
  { rule: "foreign-full-name", inOneCountry: false, holds: (a, b) => isFullName(a.name) && meet(a, b, isNear) },
  { rule: "foreign-union", inOneCountry: false, holds: either(isUnionCareer) },
  { rule: "foreign-body", inOneCountry: true, holds: (a, b) => meet(a, b, isOneBody) || isSameTitle(a, b) },
  { rule: "foreign-career", inOneCountry: true, holds: isCareer },
];

/** Characters that names of one body have in common at least. */
const common = 4;
/** Characters of a name inside the other. */
const contained = 2;
/** Characters of a foreign name that few bear. */
const longName = 4;
/** Names of two characters that could be ours, and that so few bear. */
const rare = 1e-5;
const halfYear = 182 * 86_400_000;

/** “议长”: offices that nobody holds together in one country. */
const exclusive = /^(?:总统|国王|王储|副总统|议长)$/u;
/** “总书记”: offices at the head of states and parties */
const top = /^(?:当选)?(?:总统|总理|首相|国王|议长|国家主席|主席|总书记|领袖)$/u;
/** Titles that many hold in one country: “教授” */
const many = /(?:部长|大臣|教授|研究员|议员|委员|成员|学者|专家|顾问|记者|发言人|主席|书记|代表)$/u;
/** “常驻联合国|副代表” */
const mission = /^常驻联合国/u;

/** “约翰·史密斯”: given name and family name. */
function isFullName(name: string): boolean {
  return name.includes("·") && name.replaceAll("·", "").length >= longName;
}

function isNear(x: Post, y: Post): boolean {
  return isOfOneCountry(x, y) || holdsName(x, y);
}

function isOfOneCountry(x: Post, y: Post): boolean {
  return x.country !== undefined && y.country !== undefined && isSameCountry(x.country, y.country);
}

/** One name holds the other: “欧洲学院”. */
function holdsName({ organisation: x }: Post, { organisation: y }: Post): boolean {
  return Math.min(x.length, y.length) >= common && (x.includes(y) || y.includes(x));
}

/** Bodies of one country whose names have much in common, under one title. */
function isOneBody(x: Post, y: Post): boolean {
  if (!isOfOneCountry(x, y)) return false;
  if (x.title !== y.title) return mission.test(x.title) && mission.test(y.title);
  const bodies = [x, y].map(({ organisation, country = "" }) => organisation.slice(country.length));
  const [short = "", long = ""] = bodies.sort((one, other) => one.length - other.length);
  if (short === "") return false;
  if (short.length >= contained && long.includes(short)) return true;
  return runsOf(short).some((run) => long.includes(run));
}

function runsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - common + 1) }, (_, i) => text.slice(i, i + common));
}

/** One title in one country, and a long name: “疾控中心|主任” under two names; in the United Nations any post. */
function isSameTitle(a: Byline, b: Byline): boolean {
  const isOne = (x: Post, y: Post) => x.title === y.title && x.title.length > 1 && !many.test(x.title);
  return (
    a.name.length >= longName && meet(a, b, (x, y) => isOfOneCountry(x, y) && (x.country === "联合国" || isOne(x, y)))
  );
}

/** “欧洲中央银行|行长”, “外交与安全政策|高级代表”: who leads a body of a union or a department of it */
const leads = /(?:主席|行长|总裁|秘书长|执行秘书|高级代表|团长|组长|议长)$/u;

/** From the government of a state to the head of a body of its union, or back; and from one such body to another. */
function isUnionCareer(a: Byline, b: Byline): boolean {
  const isApart = precedes(a, b) || precedes(b, a);
  if (!isApart) return false;
  return meet(a, b, (x, y) => {
    if (x.unions.length === 0 || !leads.test(x.title)) return false;
    const isWithin = (unions: readonly number[]) => unions.some((union) => x.unions.includes(union));
    if (y.abroad === "state") return isWithin(y.memberOf);
    return x.organisation !== y.organisation && leads.test(y.title) && isWithin(y.unions);
  });
}

/** When two bylines were seen, and how long the name is. */
interface Distance {
  readonly isApart: boolean;
  readonly isFar: boolean;
  readonly isLong: boolean;
}

/**
 * Offices of one state or its parties, one after the other: at the head of it, or half a year apart, or of a long name.
 * Two who are seen within days in two offices are two.
 */
function isCareer(a: Byline, b: Byline, share = 0): boolean {
  const isLong = a.name.length >= longName;
  if (a.name.length < 3 && share > rare) return false;
  const isApart = precedes(a, b) || precedes(b, a);
  const distance = { isApart, isFar: isApart && between(a, b) >= halfYear, isLong };
  return meet(a, b, (x, y) => isOneCareer(x, y, distance));
}

function isOneCareer(x: Post, y: Post, { isApart, isFar, isLong }: Distance): boolean {
  const kinds = new Set([x.abroad, y.abroad]);
  if (kinds.has(undefined)) return false;
  const areTop = top.test(x.title) && top.test(y.title);
  // From the head of a state to that of a union, or back.
  if (kinds.has("union")) return kinds.has("state") && isApart && areTop;
  if (!isOfOneCountry(x, y)) return false;
  if (kinds.has("other")) return isLong || (kinds.size > 1 && isFar);
  if (kinds.size === 1 && officeOf(x) === officeOf(y)) return isApart || isLong || areTop;
  if (isApart) return isLong || areTop || isFar;
  return isLong && x.abroad === "state" && y.abroad === "state" && !exclusive.test(x.title) && !exclusive.test(y.title);
}

/** Milliseconds between two bylines of which one is older; 0 where a date is missing. */
function between({ occupancy: a }: Byline, { occupancy: b }: Byline): number {
  const [first, second] = (a.firstSeen ?? "") < (b.firstSeen ?? "") ? [a, b] : [b, a];
  if (first.lastSeen === undefined || second.firstSeen === undefined) return 0;
  return Date.parse(second.firstSeen) - Date.parse(first.lastSeen);
}
