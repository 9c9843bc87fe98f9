/** Counts pairs of whole numbers by open addressing: the one table that grows with the text, so it lives in typed arrays. */

/** Slots of a new table; always a power of two. */
const firstSlots = 1 << 16;

/** Distinct pairs with their counts, numbered from 0 in the order in which they were first added. */
export class PairTable {
  #slots = new Int32Array(firstSlots).fill(-1);
  #firsts = new Int32Array(firstSlots >> 1);
  #seconds = new Int32Array(firstSlots >> 1);
  #counts = new Int32Array(firstSlots >> 1);
  #size = 0;

  /** How many distinct pairs there are. */
  get size(): number {
    return this.#size;
  }

  /** Counts a pair once more and gives its number. */
  add(first: number, second: number): number {
    let slot = this.#home(first, second);
    for (;;) {
      const entry = this.#slots[slot] ?? -1;
      if (entry === -1) return this.#enter(slot, first, second);
      if (this.#firsts[entry] === first && this.#seconds[entry] === second) {
        this.#counts[entry] = this.count(entry) + 1;
        return entry;
      }
      slot = (slot + 1) & (this.#slots.length - 1);
    }
  }

  /** How often the pair of this number was added. */
  count(entry: number): number {
    return this.#counts[entry] ?? 0;
  }

  /** The first number of a pair. */
  first(entry: number): number {
    return this.#firsts[entry] ?? 0;
  }

  /** The second number of a pair. */
  second(entry: number): number {
    return this.#seconds[entry] ?? 0;
  }

  #home(first: number, second: number): number {
    const mixed = Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & (this.#slots.length - 1);
  }

  #enter(slot: number, first: number, second: number): number {
    const entry = this.#size;
    this.#slots[slot] = entry;
    this.#firsts[entry] = first;
    this.#seconds[entry] = second;
    this.#counts[entry] = 1;
    this.#size += 1;
    if (this.#size === this.#firsts.length) this.#grow();
    return entry;
  }

  /** Half of the slots stay free, so that chains are short. */
  #grow(): void {
    this.#firsts = doubled(this.#firsts);
    this.#seconds = doubled(this.#seconds);
    this.#counts = doubled(this.#counts);
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
    for (let entry = 0; entry < this.#size; entry += 1) {
      let slot = this.#home(this.first(entry), this.second(entry));
      while (this.#slots[slot] !== -1) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = entry;
    }
  }
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * values.length);
  larger.set(values);
  return larger;
}
