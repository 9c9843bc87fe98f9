/** Every unit that a page could have: a body with what stands above and below it by one layout. */
import { inBody, type Layout, ofWhole, type Slot } from "./layouts.ts";
import type { Element, Observation, Reading } from "./observe.ts";

/** Half-open block indexes. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

/** An element of a unit and where it stands. */
export interface Placed {
  readonly at: number;
  readonly reading: Reading;
}

/** A stretch of a page read by one layout: its body and what stands above and below it. */
export interface Unit extends BlockRange {
  readonly layout: Layout;
  readonly body: BlockRange;
  readonly placed: readonly Placed[];
}

/** A page as units see it. */
export interface PageView {
  readonly observations: readonly Observation[];
  /** Whether a body may begin or end before this block; one more entry than blocks. */
  readonly borders: readonly boolean[];
}

/** What no body holds more of than `mostBarriers`. */
const barriers: ReadonlySet<string> = new Set(["by", "dash", "note", "reporter", "credit", "editor"]);
const mostBarriers = 1;
const mostHeadings = 24;

/** The units of all layouts, in no order that matters. */
export function findUnits(page: PageView, layouts: readonly Layout[]): readonly Unit[] {
  return layouts.flatMap((layout) => {
    const { head, tail } = layout;
    if (head.some(isAnchor)) return fromHead(page, layout, head, tail);
    return tail.some(isAnchor) ? fromTail(page, layout, head, tail) : fromBorders(page, layout, head, tail);
  });
}

function isAnchor({ element }: Slot): boolean {
  return element !== "title";
}

/** A way in which slots lie over blocks. */
interface Match extends BlockRange {
  readonly placed: readonly Placed[];
}

/** All ways in which slots take the blocks from `from` on. */
function match(page: PageView, slots: readonly Slot[], from: number): readonly Match[] {
  let found: readonly Match[] = [{ from, to: from, placed: [] }];
  for (const slot of slots) found = found.flatMap((before) => waysOf(page, slot, before));
  return found;
}

/** The ways in which a slot goes on behind a match. */
function waysOf(page: PageView, { element, least, most }: Slot, before: Match): readonly Match[] {
  const ways: Match[] = least === 0 ? [before] : [];
  // Between a title and a byline may stand where and when it was printed.
  let way =
    before.placed.length === 0 || element === "title" ? before : { ...before, to: behindCredits(page, before.to) };
  for (let count = 1; count <= most; count += 1) {
    const reading = readingAt(page, element, way.to);
    if (reading === undefined) break;
    way = { ...way, to: way.to + (inBody.has(element) ? 0 : 1), placed: [...way.placed, { at: way.to, reading }] };
    if (count >= least) ways.push(way);
  }
  return ways;
}

function readingAt({ observations }: PageView, element: Element, at: number): Reading | undefined {
  return observations[at]?.readings.find((reading) => reading.element === element);
}

function anchorsOf({ observations }: PageView, slots: readonly Slot[]): readonly number[] {
  const element = slots.find(isAnchor)?.element;
  return observations.flatMap(({ readings }, at) => (readings.some((one) => one.element === element) ? [at] : []));
}

/** The matches of slots of which the first anchor lies at one of the anchors of the page. */
function matchesOf(page: PageView, slots: readonly Slot[]): readonly Match[] {
  const before = slots.slice(0, slots.findIndex(isAnchor));
  const most = before.reduce((sum, slot) => sum + slot.most, 0);
  return anchorsOf(page, slots).flatMap((anchor) =>
    Array.from({ length: most + 1 }, (_, i) => anchor - i)
      .filter((from) => from >= 0)
      .flatMap((from) => match(page, slots, from))
      .filter(({ placed }) => placed.find(({ reading }) => reading.element !== "title")?.at === anchor),
  );
}

function fromHead(page: PageView, layout: Layout, head: readonly Slot[], tail: readonly Slot[]): readonly Unit[] {
  return matchesOf(page, head).flatMap((above) => {
    const start = behindCredits(page, above.to);
    return endsFrom(page, start, layout).flatMap((end) =>
      match(page, tail, end).map((below) => unitOf(layout, { ...above, to: start }, below)),
    );
  });
}

/** Lines between a signature and its body: “来源：……”, “收信人：……” */
function behindCredits({ observations }: PageView, at: number): number {
  let start = at;
  while (start - at < 2 && observations[start]?.kind === "credit") start += 1;
  return start;
}

function fromTail(page: PageView, layout: Layout, head: readonly Slot[], tail: readonly Slot[]): readonly Unit[] {
  return matchesOf(page, tail).flatMap((below) =>
    startsTo(page, below.from, layout).flatMap((start) =>
      headsAbove(page, head, start).map((above) => unitOf(layout, above, below)),
    ),
  );
}

function fromBorders(page: PageView, layout: Layout, head: readonly Slot[], tail: readonly Slot[]): readonly Unit[] {
  return page.observations.flatMap((_, start) => {
    if (!page.borders[start] || !isBodyEdge(page, start)) return [];
    const above = headsAbove(page, head, start);
    if (above.length === 0) return [];
    return endsFrom(page, start, layout).flatMap((end) =>
      match(page, tail, end).flatMap((below) => above.map((one) => unitOf(layout, one, below))),
    );
  });
}

/** The matches of slots that end where a body begins. */
function headsAbove(page: PageView, slots: readonly Slot[], start: number): readonly Match[] {
  const most = slots.reduce((sum, slot) => sum + slot.most, 0);
  return Array.from({ length: most + 1 }, (_, i) => start - i)
    .filter((from) => from >= 0)
    .flatMap((from) => match(page, slots, from))
    .filter(({ to }) => to === start);
}

function unitOf(layout: Layout, above: Match, below: Match): Unit {
  return {
    layout,
    from: above.from,
    to: below.to,
    body: { from: above.to, to: below.from },
    placed: [...above.placed, ...below.placed],
  };
}

function isBodyEdge({ observations }: PageView, at: number): boolean {
  const kind = observations[at]?.kind;
  return kind === "paragraph" || kind === "dateline";
}

/** Where a body from `start` can end. */
function endsFrom(page: PageView, start: number, { head, most }: Layout): readonly number[] {
  const ends: number[] = [];
  const count = { barriers: 0, headings: 0 };
  const headings = head.some(({ element }) => ofWhole.has(element)) ? Number.POSITIVE_INFINITY : mostHeadings;
  for (let end = start + 1; end <= page.observations.length && end - start <= most; end += 1) {
    if (!countIn(page, end - 1, count, headings)) break;
    const whole = end - start === 1 && (most === 1 || inBody.has(head[0]?.element ?? "title"));
    if ((whole || isBodyEdge(page, end - 1)) && (most === 1 || page.borders[end])) ends.push(end);
  }
  return ends;
}

/** Where a body that ends before `end` can begin. */
function startsTo(page: PageView, end: number, { most }: Layout): readonly number[] {
  const starts: number[] = [];
  const count = { barriers: 0, headings: 0 };
  const isLine = end > 1 && ["heading", "numbered"].includes(page.observations[end - 1]?.kind ?? "");
  if (!isBodyEdge(page, end - 1) && !(most === 1 && isLine)) return [];
  for (let start = end - 1; start >= 0 && end - start <= most; start -= 1) {
    if (!countIn(page, start, count)) break;
    if ((most === 1 || isBodyEdge(page, start)) && (page.borders[start] || most < Infinity)) starts.push(start);
  }
  return starts;
}

function countIn(
  { observations }: PageView,
  at: number,
  count: { barriers: number; headings: number },
  most = mostHeadings,
): boolean {
  const kind = observations[at]?.kind ?? "";
  if (barriers.has(kind)) count.barriers += 1;
  else if (kind !== "paragraph") count.headings += 1;
  return count.barriers <= mostBarriers && count.headings <= most;
}
