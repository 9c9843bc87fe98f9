/** Thinning a large picture: which ties of a node are heavier than an even spread would make them. */

/**
 * α = (1 − w/s)^(k − 1) of every tie of one node (Serrano, Boguñá & Vespignani 2009, eq. 2); small is remarkable.
 * Undefined where the node has a single tie.
 */
export function disparity(weights: readonly number[]): readonly number[] | undefined {
  if (weights.length < 2) return undefined;
  const strength = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (1 - weight / strength) ** (weights.length - 1));
}
