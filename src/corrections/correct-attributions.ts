/** Who speaks, where a person knows it better than the byline or its reader. */

import { origin } from "../base/edits.ts";
import { openingEvidence } from "../base/opening-evidence.ts";
import type { Attribution, NamedPerson, SegmentedDocument, Speech } from "../base/records.ts";
import { type Change, type Corrected, type Correction, ofKind } from "./correction.ts";

/**
 * The attributions in the order of the speeches, those of which only a correction tells among them: reattributed ones
 * first, then names that are others or none. `attributions` are of the speeches that were found.
 */
export function correctAttributions(
  segmented: SegmentedDocument,
  attributions: readonly Attribution[],
  corrections: readonly Correction[],
): Corrected<readonly Attribution[]> {
  const found = attributions.values();
  const corrected = segmented.speeches.map((speech) => {
    const unsigned: Attribution = { rule: speech.cue, confidence: 0, evidence: null, speakers: [] };
    const read = (speech.cue.startsWith("correction:") ? undefined : found.next().value) ?? unsigned;
    const given = reattributed(segmented, speech, read, corrections);
    const named = renamed(given.value, corrections);
    const body = origin(segmented.repaired.edited, speech);
    const here = { file: segmented.repaired.document.id, ...body };
    return {
      value: named.value,
      changes: [...given.changes, ...named.changes].map((change): Change => ({ ...change, ...here })),
    };
  });
  return {
    value: corrected.map(({ value }) => value),
    changes: corrected.flatMap(({ changes }) => changes),
  };
}

type Reattributed = { readonly value: Attribution; readonly changes: readonly Pick<Change, "line" | "message">[] };

function reattributed(
  segmented: SegmentedDocument,
  speech: Speech,
  read: Attribution,
  corrections: readonly Correction[],
): Reattributed {
  const { document, edited } = segmented.repaired;
  const id = `${document.id}@${origin(edited, speech).start}`;
  const given =
    ofKind(corrections, "reattribute").find((correction) => correction.speech === id) ??
    ofKind(corrections, "speech").find(({ line }) => speech.cue === `correction:${line}`);
  if (given === undefined) return { value: read, changes: [] };
  const { line, speakers } = given;
  const evidence = speakers.length === 0 ? null : (read.evidence ?? openingEvidence(segmented, speech));
  const message = `speaker ${namesOf(read.speakers)} → ${namesOf(speakers)}`;
  return {
    value: { rule: `correction:${line}`, confidence: speakers.length === 0 ? 0 : 1, evidence, speakers },
    changes: [{ line, message }],
  };
}

/** Names that are others; speakers who are no persons leave their speech to nobody when they were alone. */
function renamed(attribution: Attribution, corrections: readonly Correction[]): Reattributed {
  const renames = ofKind(corrections, "rename").filter(({ name }) => names(attribution, name));
  const others = ofKind(corrections, "not-a-person").filter(({ name }) => names(attribution, name));
  if (renames.length + others.length === 0) return { value: attribution, changes: [] };
  const speakers = attribution.speakers
    .filter((speaker) => others.every(({ name }) => speaker.name !== name))
    .map((speaker) => ({ ...speaker, name: renames.find(({ name }) => name === speaker.name)?.to ?? speaker.name }));
  const left = others.length > 0 && speakers.length === 0;
  return {
    value: {
      ...attribution,
      speakers,
      ...(left ? { rule: `correction:${others[0]?.line}`, confidence: 0, evidence: null } : {}),
    },
    changes: [
      ...renames.map(({ line, name, to }) => ({ line, message: `speaker ${name} → ${to}` })),
      ...others.map(({ line, name }) => ({ line, message: `speaker ${name} → nobody` })),
    ],
  };
}

function names({ speakers }: Attribution, name: string): boolean {
  return speakers.some((speaker) => speaker.name === name);
}

function namesOf(speakers: readonly NamedPerson[]): string {
  return speakers.flatMap(({ name }) => name ?? []).join("、") || "nobody";
}
