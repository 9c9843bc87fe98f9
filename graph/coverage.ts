/** How much of the texts of a store counts for what. */

/**
 * What a mention or a character counts for. `own`: words of a speaker. `reported`: what a report says that somebody
 * said. `quoted`: inside a quotation of somebody. `headings`: headings, and of mentions also titles of works and names of
 * meetings. `nobody`: everything else: outside speeches, of speeches without speaker, what two sides do together, copies.
 */
export const coverageKinds = ["own", "reported", "quoted", "headings", "nobody"] as const;

/** One of these. */
export type CoverageKind = (typeof coverageKinds)[number];

/** Mentions of concepts that no longer name holds, and Han characters; all kinds together are all of the pages. */
export type Coverage = Readonly<Record<CoverageKind, { readonly mentions: number; readonly chars: number }>>;

/** That of no text at all. */
export const noCoverage: Coverage = coverageOf(() => ({ mentions: 0, chars: 0 }));

/** One of each kind. */
export function coverageOf(amountOf: (kind: CoverageKind) => Coverage[CoverageKind]): Coverage {
  // Exactly the kinds become keys.
  return Object.fromEntries(coverageKinds.map((kind) => [kind, amountOf(kind)])) as Coverage;
}
