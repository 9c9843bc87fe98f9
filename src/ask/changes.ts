/** What came in and what went out between two periods, over all text. */
import type { Changes, ConceptChange, Days, Exposure, SideOfChange } from "../../graph/ask-api.ts";
import { byCodeUnit } from "../base/order.ts";
import type { MentionRecord } from "../base/records.ts";
import { nameIn } from "./asked-store.ts";
import { daysOf, exposureIn, isIn, perThousand } from "./calendar.ts";
import { dayOf } from "./text-of-store.ts";
import { allText, isHeading, type UsesStore } from "./use.ts";

/** The days of one of the two. */
export type Span = Readonly<Record<"from" | "to", string>>;

/** Concepts that stand at least `min` times in one of the two and never in the other; `mentions` are those of all concepts. */
export function changesOf(
  store: UsesStore,
  mentions: Iterable<MentionRecord>,
  spans: readonly [Span, Span],
  min = 1,
): Changes {
  const counts = new Map<string, readonly [Counts, Counts]>();
  for (const mention of mentions) {
    const date = dayOf(store, mention);
    spans.forEach((span, side) => {
      if (date === null || !isIn(date, span)) return;
      const both = counts.get(mention.entity) ?? [newCounts(), newCounts()];
      counts.set(mention.entity, both);
      const own = both[side === 0 ? 0 : 1];
      own.mentions += 1;
      own.headings += isHeading({ mention }) ? 1 : 0;
    });
  }
  const [first, second] = [sideOf(store, spans[0]), sideOf(store, spans[1])];
  const changes = [...counts].map(([concept, [before, after]]) => ({
    concept,
    name: nameIn(store, concept),
    first: changed(before, first),
    second: changed(after, second),
  }));
  const only = (side: "first" | "second", other: "first" | "second") =>
    changes.filter((change) => change[side].mentions >= min && change[other].mentions === 0).sort(byCount(side));
  const isKnown = first.documents > 0 && second.documents > 0;
  // Without text on one side everything would seem to have vanished.
  const [wentOut, cameIn] = isKnown ? [only("first", "second"), only("second", "first")] : [[], []];
  return {
    counts: allText,
    days: daysOf(store.documents.values(), {}),
    why: whyNone(first, second, min, wentOut.length + cameIn.length),
    first,
    second,
    wentOut,
    cameIn,
  };
}

interface Counts {
  mentions: number;
  headings: number;
}

function newCounts(): Counts {
  return { mentions: 0, headings: 0 };
}

function sideOf(store: UsesStore, span: Span): Days & Exposure {
  return { ...span, ...exposureIn(store.documents.values(), span) };
}

function changed({ mentions, headings }: Counts, { chars }: Exposure): SideOfChange {
  return { mentions, headings, perThousand: perThousand(mentions, chars) };
}

function byCount(side: "first" | "second"): (a: ConceptChange, b: ConceptChange) => number {
  return (a, b) => b[side].mentions - a[side].mentions || byCodeUnit(a.concept, b.concept);
}

function whyNone(first: Days & Exposure, second: Days & Exposure, min: number, found: number): string {
  const empty = [first, second].filter(({ documents }) => documents === 0);
  if (empty.length > 0) {
    return `no text from ${empty.map(({ from, to }) => `${from} to ${to}`).join(" and from ")}: what is said in it is unknown; more texts would fill it`;
  }
  if (found > 0) return "";
  return `no concept stands ${min} times or more in one of the two and never in the other; a smaller --min may show some`;
}
