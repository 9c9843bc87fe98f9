/** How much two concepts seek each other's company. */

/** ln[p(ab)/(p(a)·p(b))]/−ln p(ab), from −1 never to 1 always together (Bouma 2009, eq. 7). Shares of speeches. */
export function npmi(together: number, first: number, second: number): number {
  if (together === 0) return -1;
  // Both in every speech: always together, though the formula says 0/0.
  if (together === 1) return 1;
  return Math.log(together / (first * second)) / -Math.log(together);
}
