/** What of two posts or bylines may be compared, wherever it counts. */
import type { Byline, Post } from "./byline.ts";

/** Whether two bylines of one name are one person for this reason; `share` is that of the name. */
export type Evidence = (a: Byline, b: Byline, share?: number) => boolean;

/** Whether a post of one and a post of the other are one in this respect. */
export function meet(a: Byline, b: Byline, isOne: (x: Post, y: Post) => boolean): boolean {
  return a.posts.some((x) => b.posts.some((y) => isOne(x, y)));
}

/** The evidence, whichever byline comes first. */
export function either(holds: Evidence): Evidence {
  return (a, b) => holds(a, b) || holds(b, a);
}

/** Whether the post is in an institution with a name. */
export function isNamed({ organisation }: Post): boolean {
  return organisation !== "";
}

/** “当选|总统”, “代理|外长”: the office that is meant. */
export function officeOf({ title }: Post): string {
  return title.replace(/^(?:当选|候任|代理|代|过渡)/u, ""); // “当选总统”
}

/** Whether one post as it is written is the end of the other: “安全政策|高级代表” of “外交与安全政策|高级代表”. */
export function isEndOf(x: Post, y: Post): boolean {
  const [short, long] = x.written.length < y.written.length ? [x.written, y.written] : [y.written, x.written];
  return short.length >= 4 && short.length < long.length && long.endsWith(short);
}

/** 桑切斯 of another country bears no Chinese name, though its characters could make one. */
export function isForeign({ posts }: Byline): boolean {
  return posts.some(({ country }) => country !== undefined);
}
