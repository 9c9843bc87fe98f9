/** Many comparisons at once: what share of the findings may be false. */

/** q of every p, in the order given (Benjamini & Hochberg 1995, eq. 1): q_(i) = min over j ≥ i of p_(j)·M/j, at most 1. */
export function falseDiscovery(ps: ArrayLike<number>): Float64Array {
  const p = Float64Array.from(ps);
  const order = Array.from(p.keys()).sort((a, b) => (p[b] ?? 0) - (p[a] ?? 0));
  const q = new Float64Array(p.length);
  let least = 1;
  order.forEach((index, fromTop) => {
    least = Math.min(least, ((p[index] ?? 1) * p.length) / (p.length - fromTop));
    q[index] = least;
  });
  return q;
}
