/** How much of the texts of a store counts for what. */

/**
 * `own`: words of a speaker. `reported`: what a report says that somebody said. `quoted`: inside quotations of somebody.
 * `headings`: titles and headings. `nobody`: everything else, also what two sides do together, copies and repeats.
 */
export const standings = ["own", "reported", "quoted", "headings", "nobody"] as const;

/** What a mention or a character counts for. */
export type Standing = (typeof standings)[number];

/** Mentions of concepts that no longer name holds, and Han characters; over all standings they are those of all pages. */
export type Coverage = Readonly<Record<Standing, { readonly mentions: number; readonly chars: number }>>;
