/** `audit.json`: how the answers of a store compare with those of people who read the same words. */

/** One kind of question. Shares are given with their counts and 95 % Wilson intervals. */
export interface AuditedKind {
  readonly kind: string;
  /** Questions that every coder answered. */
  readonly coded: number;
  /** Those on which the store says what every coder said; where coders differ it cannot be right. */
  readonly right: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Questions that one coder alone answered, or nobody; they count nowhere. */
  readonly open: number;
  /** Questions that this store no longer asks. */
  readonly gone: number;
  /** Krippendorff's α of two coders; null with one coder, or where no answer varies. */
  readonly alpha: number | null;
  /** Of speakers alone: how far each person's words are given to that person, and to nobody else. */
  readonly persons?: readonly AuditedPerson[];
}

/** One person of an audit of attributions: `givenRight` of `given` is the precision, `foundRight` of `found` the recall. */
export interface AuditedPerson {
  readonly name: string;
  /** Coded speeches that the store gives to the person, and those of them that every coder does too. */
  readonly given: number;
  readonly givenRight: number;
  /** Coded speeches that every coder gives to the person, and those of them that the store does too. */
  readonly found: number;
  readonly foundRight: number;
}

/** `audit.json`: what people found when they checked drawn samples of one store. */
export interface Audit {
  /** SHA-256 of the receipt of the store that was audited. */
  readonly receipt: string;
  readonly coders: number;
  readonly kinds: readonly AuditedKind[];
}

/** What an export says of it, in counts: “checked by hand: attribution 118/120”. */
export function auditLine(audit: Audit | null): string {
  if (audit === null) return "not checked by hand";
  return `checked by hand: ${audit.kinds.map(({ kind, right, coded }) => `${kind} ${right}/${coded}`).join(", ")}`;
}
