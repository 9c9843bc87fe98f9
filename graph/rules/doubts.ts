/** How much of what a note is about may be wrong: what `tifa doubts` weighs pages by. */

/** By the rule of the note: the share of the Han characters concerned that we would not vouch for; a judgement, not a measurement. */
export const doubtShares: ReadonlyMap<string, number> = new Map([
  ["read-doubtful", 0.5],
  ["page-long-body", 0.5],
  ["page-given-differs", 0.5],
  ["copy-other-names", 0.5],
  ["repair-private-glyphs", 0.05],
  ["repair-control-characters", 0.01],
  ["repair-lost-characters", 0.05],
  ["repair-glyph-codes", 0.05],
  ["unclosed-title", 0.01],
]);
