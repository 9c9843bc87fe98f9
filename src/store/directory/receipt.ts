/** The receipt of a build: what was made from what, the same on every machine. */

/** What only the build knows of itself: the receipt's own part, and the timings, which are no part of the receipt. */
export interface BuildAccount {
  /** `{tifa: "0.1.0"}`; nothing that differs between machines. */
  readonly versions: Readonly<Record<string, string>>;
  /** True when all documents are the bundled, invented sample: every screen and export says so. */
  readonly invented: boolean;
  readonly options: object;
  /** SHA-256 of every input file, by its path below the folder given. */
  readonly inputs: Readonly<Record<string, string>>;
  /** SHA-256 of the lexicon, by table. */
  readonly lexicon: Readonly<Record<string, string>>;
  readonly timings: object;
}

/** `receipt.json`: what was built from what. No time, host or path in it. */
export interface Receipt extends Omit<BuildAccount, "timings"> {
  readonly schemaVersion: number;
  readonly counts: {
    readonly documents: number;
    readonly speeches: number;
    readonly mentions: number;
    readonly notes: number;
    readonly nodes: Readonly<Record<string, number>>;
    readonly relationships: Readonly<Record<string, number>>;
  };
  /** SHA-256 of every file of the store but this one, `timings.json` and `graph.db`. */
  readonly outputs: Readonly<Record<string, string>>;
}
