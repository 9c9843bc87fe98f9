/** How alike two actors are by the concepts they speak of. Each takes one row of counts (or residuals) per actor. */

type Row = ArrayLike<number>;

/** Σxx': the projection that ignores qualifiers (Leifeld 2017, eq. 5). */
export function dotProduct(a: Row, b: Row): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += at(a, j) * at(b, j);
  return sum;
}

/** The dot product divided by the mean number of statements of the two (Leifeld 2017, eq. 9). */
export function averageActivity(a: Row, b: Row): number {
  return ratio(dotProduct(a, b), (total(a) + total(b)) / 2);
}

/** Σxx'/√(Σx²·Σx'²); 0 when either says nothing. */
export function cosine(a: Row, b: Row): number {
  return ratio(dotProduct(a, b), Math.sqrt(dotProduct(a, a) * dotProduct(b, b)));
}

/** What DNA 3.1.1 computes as cosine: Σxx'/(n·n'). Not 1 of an actor with itself; only for comparison with DNA. */
export function dnaCosine(a: Row, b: Row): number {
  return ratio(dotProduct(a, b), total(a) * total(b));
}

/** Σxx' against itself and what either says alone (Leifeld 2017, eq. 10). */
export function jaccard(a: Row, b: Row): number {
  const shared = dotProduct(a, b);
  return ratio(shared, shared + alone(a, b) + alone(b, a));
}

/** Concepts both speak of, of those that either speaks of (Jaccard 1901). */
export function setJaccard(a: Row, b: Row): number {
  let both = 0;
  let either = 0;
  for (let j = 0; j < a.length; j++) {
    if (at(a, j) > 0 && at(b, j) > 0) both += 1;
    if (at(a, j) > 0 || at(b, j) > 0) either += 1;
  }
  return ratio(both, either);
}

function alone(a: Row, b: Row): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) if (at(b, j) === 0) sum += at(a, j);
  return sum;
}

function total(row: Row): number {
  let sum = 0;
  for (let j = 0; j < row.length; j++) sum += at(row, j);
  return sum;
}

function at(row: Row, j: number): number {
  return row[j] ?? 0;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
