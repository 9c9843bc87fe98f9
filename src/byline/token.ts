/** A piece of a line: what it is, where it ends, what speaks for it. */
import type { NameReading } from "./name.ts";
import type { Feature } from "./post.ts";
import type { Role } from "./role.ts";

/** A token; its types are told in tokens.ts. */
export interface Token {
  readonly type: string;
  readonly end: number;
  readonly features: readonly Feature[];
  readonly role?: Role;
  readonly name?: string | null;
  readonly form?: NameReading["form"];
  readonly text?: string;
}
