/** How well the parts of a unit fit each other: words that they share, gaps, lengths, names in the third person. */
import { shareOf } from "./cohesion.ts";
import { inBody, ofWhole } from "./layouts.ts";
import { isQuotation } from "./marks.ts";
import type { BlockRange, Unit } from "./units.ts";
import type { ScoredView } from "./view.ts";

/** A feature and how much of it there is. */
export type Feature = readonly [name: string, amount: number];

const shortSpeech = 60;
const longQuote = { chars: 400, paragraphs: 3 };
/** How many paragraphs and headings each say something. */
const telling = { paragraphs: 3, headings: 2 };

/** The features of a unit beside those of the blocks of its body. */
export function unitFeatures(view: ScoredView, unit: Unit): readonly Feature[] {
  const { layout, placed } = unit;
  const isThird = layout.form !== "article" && namesItself(view, unit);
  return [
    ...placed.map(({ reading }): Feature => [reading.sureness, 1]),
    ["unit", -layout.cost],
    ...nameFeatures(unit),
    ...wordFeatures(view, unit),
    ...lengthFeatures(view, unit),
    ...formFeatures(view, unit),
    ...gapFeatures(view, unit),
    ...edgeFeatures(view, unit),
    ...(isThird ? ([["third-person", 1]] as const) : []),
  ];
}

function nameFeatures({ layout, placed }: Unit): readonly Feature[] {
  const who = placed.find(({ reading }) => reading.element === layout.who)?.reading;
  if (who?.sense === undefined || who.sense === "likely") return [];
  const isSure = who.sureness.endsWith("-sure");
  return [[who.sense === "doubtful" || isSure ? "name-doubtful" : "name-unlikely", 1]];
}

/** How much of title and signature stands in the body. */
function wordFeatures(view: ScoredView, { body, placed }: Unit): readonly Feature[] {
  const titles = placed.filter(({ reading }) => reading.element === "title").map(({ at }) => at);
  const signed = placed
    .filter(({ reading }) => reading.element !== "title" && !inBody.has(reading.element))
    .map(({ at }) => at);
  return [
    ...(titles.length > 0 ? ([["cohesion", shareOf(view.pairs, titles, body)]] as const) : []),
    ...(signed.length > 0 ? ([["cohesion-by", shareOf(view.pairs, signed, body)]] as const) : []),
  ];
}

/** Counts of what a body holds, each of which says less the more there are. */
function lengthFeatures(view: ScoredView, { layout, body, placed }: Unit): readonly Feature[] {
  const inside = placed.some(({ reading }) => inBody.has(reading.element)) ? body.from + 1 : body.from;
  const chars = (view.han[body.to] ?? 0) - (view.han[body.from] ?? 0);
  const paragraphs = (view.paragraphs[body.to] ?? 0) - (view.paragraphs[body.from] ?? 0);
  const headings = (view.headings[body.to] ?? 0) - (view.headings[inside] ?? 0);
  const isShort = chars < shortSpeech && layout.form !== "quote" && layout.form !== "interview";
  const isLong = layout.form === "quote" && (chars > longQuote.chars || paragraphs > longQuote.paragraphs);
  return [
    ["short", isShort ? 1 : 0],
    ["long-quote", isLong ? 1 : 0],
    ["body-paragraph", Math.min(paragraphs, telling.paragraphs)],
    ["body-more-paragraphs", Math.max(0, paragraphs - telling.paragraphs)],
    ["body-heading", ofWhole.has(layout.who) ? 0 : Math.min(headings, telling.headings)],
    ["orphan-heading", view.orphans.filter((at) => at > inside && at < body.to).length],
  ];
}

/** What only units of one form have. */
function formFeatures({ observations, orphans }: ScoredView, { layout, body, placed }: Unit): readonly Feature[] {
  const isWhole = body.to - body.from === 1 && isQuotation(observations[body.from]?.text ?? "");
  if (layout.who === "dash")
    return [
      ["closed-quotation", closedAbove(observations, body)],
      ["quotation-signed", isWhole ? 1 : 0],
    ];
  if (layout.who !== "nobody") return [];
  const isAlone = layout.form === "quote" && isQuotation(observations[body.from]?.text ?? "");
  return [
    ["orphan-title", placed.some(({ at }) => orphans.includes(at)) ? 1 : 0],
    ["quotation-alone", isAlone ? 1 : 0],
  ];
}

/** Whole quotations before the one that is signed, which are another's where several are signed on a page. */
export function closedAbove(observations: ScoredView["observations"], { from, to }: Unit["body"]): number {
  const signatures = observations.filter(({ readings }) => readings.some(({ element }) => element === "dash")).length;
  return signatures < 2 ? 0 : observations.slice(from, to - 1).filter(({ text }) => isQuotation(text)).length;
}

function gapFeatures({ observations, gaps, touches }: ScoredView, { from, to, body }: Unit): readonly Feature[] {
  const gapAt = (at: number) => (at <= 0 || at >= observations.length ? 1 : (observations[at]?.block.blankBefore ?? 0));
  if (touches) {
    const inner = [...range(from + 1, body.from), ...range(body.to + 1, to)];
    const touching = inner.filter((at) => observations[at]?.block.touchesPrevious).length;
    return [["touch", touching - (inner.length - touching)]];
  }
  if (!gaps) return [];
  const apart = [from, to].filter((at) => gapAt(at) > 0).length;
  return [["apart", apart]];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

function edgeFeatures({ observations }: ScoredView, { layout, from, to, body, placed }: Unit): readonly Feature[] {
  const found: Feature[] = [];
  const [above, first] = [observations[from - 1], observations[body.from]];
  if (from === body.from && above?.kind === "paragraph" && first?.readings.length === 0 && !first.block.touchesPrevious)
    found.push(["amid", 1]);
  const below = observations[to];
  if (below?.kind === "paragraph" && below.block.touchesPrevious && placed.length === 0)
    found.push(["ends-at-touch", 1]);
  if (ofWhole.has(layout.who) && leavesText(observations, to)) found.push(["whole-left", 1]);
  // What reporters wrote down of several people they sign below the last.
  const edges = layout.who === "label" ? [above] : [above, below];
  if (edges.some((edge) => edge?.kind === "reporter")) found.push(["reporter-edge", 1]);
  return found;
}

/** Whether text stands behind what should be the whole page, before any credit. */
function leavesText(observations: ScoredView["observations"], to: number): boolean {
  const behind = observations.slice(to);
  return behind.find(({ kind }) => kind === "credit" || kind === "paragraph")?.kind === "paragraph";
}

/** Whether the text on the far side of a signature tells of whom it names: portraits stand below or above such names. */
export function isToldBeside({ observations }: ScoredView, { layout, from, to, body, placed }: Unit): boolean {
  const who = placed.find(({ reading }) => reading.element === layout.who);
  if (
    who === undefined ||
    inBody.has(who.reading.element) ||
    ["note", "source"].includes(who.reading.element) ||
    layout.form === "article"
  )
    return false;
  const near = who.at >= body.to ? observations.slice(to, to + 4) : observations.slice(Math.max(0, from - 4), from);
  // News with a dateline is an item of its own.
  const news = near.findIndex(({ kind }) => kind === "dateline");
  const beside = news === -1 ? near : near.slice(0, news);
  return who.reading.persons.some(
    ({ name }) =>
      name !== null && beside.some(({ kind, text }) => kind === "paragraph" && narrationOf(text).includes(name)),
  );
}

/** Whether a third of the paragraphs of a body, or more, say 我 outside quotations. */
export function speaksInFirstPerson({ observations }: ScoredView, { from, to }: BlockRange): boolean {
  const texts = observations.slice(from, to).filter(({ kind }) => kind === "paragraph");
  return texts.filter(({ text }) => first.test(narrationOf(text))).length * 3 >= texts.length;
}

/** “|他|驾驶的公交车”, but not “他们”, “其他” or “他强调” */
const third = /(?<![其吉])[他她](?![们人国山乡]|(?:曾|还|多次)?(?:强调|指出|说|讲|要求|提出))/u;

/** Whether a body tells of somebody as 他 or 她 in two paragraphs or in half of them, and never says 我 outside quotations. */
export function tellsInThirdPerson({ observations }: ScoredView, { from, to }: BlockRange): boolean {
  const texts = observations.slice(from, to).map(({ text }) => narrationOf(text));
  const told = texts.filter((text) => third.test(text)).length;
  return told > 0 && (told >= 2 || told * 2 >= texts.length) && !texts.some((text) => text.includes("我"));
}

/** Whether the body names in the third person, more often than it says 我, the one whose words it would be. */
export function namesItself({ observations }: ScoredView, { layout, body, placed }: Unit): boolean {
  const who = placed.find(({ reading }) => reading.element === layout.who)?.reading;
  const names = who?.persons.flatMap(({ name }) => (name === null ? [] : namedBy(name))) ?? [];
  if (who === undefined || names.length === 0) return false;
  const skip = inBody.has(who.element) ? who.chars : 0;
  const texts = observations
    .slice(body.from, body.to)
    .map(({ text }, i) => (i === 0 ? text.slice(skip) : text))
    .filter((text) => text.includes("我") || names.some((name) => text.includes(name)))
    .map(narrationOf);
  const told = texts.filter((text) => names.some((name) => text.includes(name))).length;
  return told > 0 && texts.filter((text) => first.test(text)).length <= told;
}

/** The name, and of a foreign one the part by which a text goes on: 达亚·瑞迪, 瑞迪. */
function namedBy(name: string): readonly string[] {
  const last = name.slice(name.lastIndexOf("·") + 1);
  return [name, ...(last.length >= 3 ? [last] : [])].filter(({ length }) => length >= 2);
}

/** “我在渔港长大”, but “我国”, “我们” */
const first = /我(?![们国省市县区军党院校方])/u;

/** A text without what it quotes and without self-introductions: `“我们靠海吃饭”`，苏砚秋说。我是|青屿市市长苏砚秋|。 */
function narrationOf(text: string): string {
  return text.replace(/“[^”]*(?:”|$)|(?<=我[是叫])[^，。！]*/gu, "");
}
