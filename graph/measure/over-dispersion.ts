/** How much more mentions vary between speeches than chance alone would have them vary. */

/** φ = max(1, Σ(y − m)²/Σm) over speeches (the Pearson estimate of McCullagh & Nelder 1989, eq. 4.23). */
export function overDispersion(squaredResiduals: number, expected: number): number {
  return expected > 0 ? Math.max(1, squaredResiduals / expected) : 1;
}
