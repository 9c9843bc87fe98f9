/** What `tifa annotate` says of texts, each by itself. */
import type { MentionRecord, SpeechRecord } from "../../src/base/records.ts";
import { tifa } from "../cli/run.ts";

/** A text with what was found in it. */
export interface AnnotatedText {
  readonly speeches: readonly SpeechRecord[];
  readonly mentions: readonly MentionRecord[];
}

/** The mentions of each text, in their order. */
export async function mentionsOf(texts: readonly string[]): Promise<readonly (readonly MentionRecord[])[]> {
  return (await annotatedTexts(texts)).map(({ mentions }) => mentions);
}

/** Speeches and mentions of each text, in their order. */
export async function annotatedTexts(texts: readonly string[]): Promise<readonly AnnotatedText[]> {
  const stdin = texts.map((text, i) => `${JSON.stringify({ id: String(i), text })}\n`).join("");
  const { code, stdout, stderr } = await tifa(["annotate"], { stdin });
  if (code !== 0) throw new Error(`tifa annotate ended with ${code}: ${stderr}`);
  const lines = stdout.trimEnd().split("\n");
  // Lines of our own command.
  return lines.map((line) => JSON.parse(line) as AnnotatedText);
}
