/** Which speech of one store is which of the other, and what became of it. */
import type { Span } from "../base/span.ts";
import { type Change, changeOf } from "./change.ts";
import type { SpeechDigest } from "./digest.ts";

/** The changes in the speeches of one document. Equal text comes before equal place, equal place before overlap. */
export function compareSpeeches(before: readonly SpeechDigest[], after: readonly SpeechDigest[]): readonly Change[] {
  const pairs = new Map<SpeechDigest, SpeechDigest>();
  const match = (isSame: (old: SpeechDigest, now: SpeechDigest) => boolean) => {
    const taken = new Set(pairs.values());
    for (const old of before) {
      if (pairs.has(old)) continue;
      const found = after.find((now) => !taken.has(now) && isSame(old, now));
      if (found === undefined) continue;
      pairs.set(old, found);
      taken.add(found);
    }
  };
  match((old, now) => old.textHash === now.textHash && old.start === now.start);
  match((old, now) => old.textHash === now.textHash);
  match((old, now) => old.id === now.id);
  match((old, now) => 2 * overlap(old, now) > Math.min(old.end - old.start, now.end - now.start));
  const found = new Set(pairs.values());
  return [
    ...[...pairs].flatMap(([old, now]) => changesOf(old, now)),
    ...before
      .filter((old) => !pairs.has(old))
      .map((old): Change => ({ subject: "speech", what: "removed", id: old.id, before: tell(old), after: null })),
    ...after
      .filter((now) => !found.has(now))
      .map((now): Change => ({ subject: "speech", what: "added", id: now.id, before: null, after: tell(now) })),
  ];
}

function changesOf(old: SpeechDigest, now: SpeechDigest): readonly Change[] {
  const cut = (speech: SpeechDigest) => `${speech.start}-${speech.end} (${speech.chars} characters)`;
  return [
    ...(old.textHash === now.textHash ? [] : changeOf("speech", "cut", now.id, cut(old), cut(now))),
    ...changeOf("speech", "speaker", now.id, old.speaker, now.speaker),
    ...changeOf("speech", "positions", now.id, old.positions, now.positions),
    ...changeOf("speech", "rule", now.id, old.rule, now.rule),
  ];
}

function tell({ speaker, chars }: SpeechDigest): string {
  return `${speaker}, ${chars} characters`;
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
