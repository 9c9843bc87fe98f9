/**
 * The one error a person can mend: a flag, a file, a table, a database.
 * Messy text is never an error (see notes.ts); our own mistakes are RangeError or TypeError.
 */

/**
 * What went wrong, with its exit code: 2 bad usage · 3 bad input, table or store · 4 a database or port did not answer.
 */
export type ErrorCode = "usage" | "input" | "unavailable";

/** The exit code of every error that a person can mend. */
export const exitCodes: Readonly<Record<ErrorCode, number>> = { usage: 2, input: 3, unavailable: 4 };

/** An error that a person can mend, printed as two lines: what is wrong and where, then what to do. */
export class TifaError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "TifaError";
    this.code = code;
    this.hint = hint;
  }
}

/** The text of any thrown value, for the message of a TifaError that wraps it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
