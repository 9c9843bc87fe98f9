/** The verdict as a small stamp; only what is known has a hue. */
import type { JSX } from "preact";
import type { Verdict } from "../../graph/schema.ts";
import { say } from "../words/words.ts";

export function VerdictSeal({ verdict }: { readonly verdict: Verdict }): JSX.Element {
  return <span class={`verdict verdict-${verdict}`}>{say(`verdict:${verdict}`)}</span>;
}
