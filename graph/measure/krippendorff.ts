/** Agreement between people who sorted the same things. */

/**
 * α of nominal data: 1 − (n − 1)·Σ_u Σ_c n_uc(m_u − n_uc)/(m_u − 1) / Σ_c n_c(n − n_c), over units with at least two
 * values (Krippendorff 2011, “Computing Krippendorff's alpha-reliability”, section C: the coincidences of each unit with
 * m_u values weigh 1/(m_u − 1)). 1 is full agreement, 0 that of chance; null where nothing varies, so that chance is all.
 */
export function krippendorffAlpha(units: Iterable<readonly string[]>): number | null {
  const totals = new Map<string, number>();
  let values = 0;
  let observed = 0;
  for (const unit of units) {
    if (unit.length < 2) continue;
    values += unit.length;
    const counts = countBy(unit);
    for (const [category, count] of counts) {
      totals.set(category, (totals.get(category) ?? 0) + count);
      observed += (count * (unit.length - count)) / (unit.length - 1);
    }
  }
  let expected = 0;
  for (const total of totals.values()) expected += total * (values - total);
  return expected === 0 ? null : 1 - ((values - 1) * observed) / expected;
}

function countBy(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
