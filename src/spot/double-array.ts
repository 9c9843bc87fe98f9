/**
 * The tables under the matcher: a trie of patterns packed into a double array (Aoe 1989) with the failure links of Aho
 * and Corasick (1975). State 0 is the root; the child of `state` by `code` is `base[state] + code`, if `check` of that
 * slot says `state`.
 */
import { Packing } from "./packing.ts";

/** The automaton as arrays, all but `codes` indexed by state. */
export interface DoubleArray {
  /** From UTF-16 unit to a dense code; 0 for every unit that no pattern holds. */
  readonly codes: Uint16Array;
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** The state of the longest proper suffix that some pattern begins with. */
  readonly fail: Int32Array;
  /** Nearest state along the failure links, itself included, at which a pattern ends; 0 when there is none. */
  readonly ending: Int32Array;
  /** Index of the pattern that ends at a state. */
  readonly pattern: Int32Array;
}

interface Node {
  readonly children: Map<number, Node>;
  pattern: number;
  state: number;
}

/** Packs patterns. Throws RangeError when two are equal or one is empty. */
export function packPatterns(patterns: readonly string[]): DoubleArray {
  const { root, codes, alphabet, states } = plant(patterns);
  const packing = new Packing(alphabet + 1, states);
  const nodes = place(root, packing);
  packing.close(alphabet);
  return { codes, base: packing.base, check: packing.check, ...link(nodes, packing) };
}

function plant(patterns: readonly string[]): { root: Node; codes: Uint16Array; alphabet: number; states: number } {
  const codes = new Uint16Array(65536);
  const root = newNode();
  let alphabet = 0;
  let states = 1;
  patterns.forEach((pattern, index) => {
    let node = root;
    for (let i = 0; i < pattern.length; i += 1) {
      const unit = pattern.charCodeAt(i);
      if (codes[unit] === 0) {
        alphabet += 1;
        codes[unit] = alphabet;
      }
      const code = codes[unit] ?? 0;
      const child = node.children.get(code) ?? newNode();
      if (!node.children.has(code)) states += 1;
      node.children.set(code, child);
      node = child;
    }
    if (node === root || node.pattern !== -1) throw new RangeError(`pattern "${pattern}" is empty or stands twice`);
    node.pattern = index;
  });
  return { root, codes, alphabet, states };
}

function newNode(): Node {
  return { children: new Map(), pattern: -1, state: 0 };
}

/** Gives every node its state, breadth first, and returns the nodes in that order. */
function place(root: Node, packing: Packing): readonly Node[] {
  const nodes: Node[] = [root];
  for (const node of nodes) {
    if (node.children.size === 0) continue;
    const codes = [...node.children.keys()].sort((a, b) => a - b);
    const base = packing.place(node.state, codes);
    for (const [code, child] of node.children) {
      child.state = base + code;
      nodes.push(child);
    }
  }
  return nodes;
}

/** Breadth first, so that the links of shallower states are known when a deeper one needs them. */
function link(nodes: readonly Node[], { base, check }: Packing): Pick<DoubleArray, "fail" | "ending" | "pattern"> {
  const fail = new Int32Array(base.length);
  const ending = new Int32Array(base.length);
  const pattern = new Int32Array(base.length);
  const links = { base, check, fail };
  for (const { state, children, pattern: own } of nodes) {
    pattern[state] = own;
    ending[state] = own === -1 ? (ending[fail[state] ?? 0] ?? 0) : state;
    for (const [code, child] of children) {
      if (state !== 0) fail[child.state] = step(links, fail[state] ?? 0, code);
    }
  }
  return { fail, ending, pattern };
}

/** The state after `code`, following failure links where there is no child. */
export function step({ base, check, fail }: Links, from: number, code: number): number {
  let state = from;
  for (;;) {
    const next = (base[state] ?? 0) + code;
    if (check[next] === state) return next;
    if (state === 0) return 0;
    state = fail[state] ?? 0;
  }
}

type Links = Pick<DoubleArray, "base" | "check" | "fail">;
