/** Finds room for the states of a double array: which slots are free, and a base at which a state's children all fit. */

/** How many free slots are tried for a state with several children before it goes behind everything. */
const tries = 64;

/** Guards that a slot has one owner. `check` of a free slot is -1; slots below `first` belong to the root's children. */
export class Packing {
  base: Int32Array;
  check: Int32Array;
  /** The slot itself while it is free, else a slot nearer to the next free one. */
  #onward: Int32Array;
  readonly #first: number;
  #last: number;

  constructor(first: number, states: number) {
    const size = first + states;
    this.base = new Int32Array(size);
    this.check = new Int32Array(size).fill(-1);
    this.#onward = Int32Array.from({ length: size }, (_, slot) => slot);
    this.#first = first;
    this.#last = first;
  }

  /** Finds a base at which all codes (ascending) fall on free slots, and takes these for `state`. */
  place(state: number, codes: readonly number[]): number {
    const base = state === 0 ? 0 : this.#find(codes);
    this.#grow(base + (codes.at(-1) ?? 0) + 1);
    this.base[state] = base;
    for (const code of codes) {
      this.check[base + code] = state;
      this.#onward[base + code] = base + code + 1;
      this.#last = Math.max(this.#last, base + code);
    }
    return base;
  }

  /** Adds one alphabet of empty slots, so that no lookup of the finished array leaves it. */
  close(alphabet: number): void {
    const size = this.#last + alphabet + 1;
    this.#grow(size);
    this.base = this.base.slice(0, size);
    this.check = this.check.slice(0, size);
  }

  #find(codes: readonly number[]): number {
    const lowest = codes[0] ?? 0;
    let slot = this.#free(this.#first);
    for (let i = 0; i < tries && slot <= this.#last; i += 1) {
      const base = slot - lowest;
      if (codes.every((code) => (this.check[base + code] ?? -1) === -1)) return base;
      slot = this.#free(slot + 1);
    }
    return this.#last + 1 - lowest;
  }

  /** The first free slot at or behind `slot`; halves the way for the next search. */
  #free(slot: number): number {
    let at = slot;
    for (;;) {
      const onward = this.#onward[at] ?? at;
      if (onward === at) return at;
      this.#onward[at] = this.#onward[onward] ?? onward;
      at = onward;
    }
  }

  #grow(size: number): void {
    const old = this.check.length;
    if (size <= old) return;
    const length = Math.max(size, old + (old >> 1));
    this.base = enlarged(this.base, length);
    this.check = enlarged(this.check, length).fill(-1, old);
    this.#onward = enlarged(this.#onward, length);
    for (let slot = old; slot < length; slot += 1) this.#onward[slot] = slot;
  }
}

function enlarged(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
