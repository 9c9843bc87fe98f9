/** What `tifa annotate` says of texts, each by itself. */
import type { MentionRecord } from "../../src/base/records.ts";
import { tifa } from "../cli/run.ts";

/** The mentions of each text, in their order. */
export async function mentionsOf(texts: readonly string[]): Promise<readonly (readonly MentionRecord[])[]> {
  const stdin = texts.map((text, i) => `${JSON.stringify({ id: String(i), text })}\n`).join("");
  const { code, stdout, stderr } = await tifa(["annotate"], { stdin });
  if (code !== 0) throw new Error(`tifa annotate ended with ${code}: ${stderr}`);
  const lines = stdout.trimEnd().split("\n");
  // Lines of our own command.
  return lines.map((line) => (JSON.parse(line) as { readonly mentions: readonly MentionRecord[] }).mentions);
}
