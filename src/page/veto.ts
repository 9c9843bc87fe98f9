/** What makes a speaker nobody after all is decoded. A veto moves no words. */
import { isToldBeside, namesItself } from "./fit.ts";
import { isDecree } from "./marks.ts";
import { signatureOf } from "./speakers.ts";
import type { Unit } from "./units.ts";
import type { ScoredView } from "./view.ts";

/** A rule that takes the speaker from a unit, and what it says to whoever reads the notes. */
export interface Veto {
  readonly rule: string;
  readonly message: string;
  readonly test: (view: ScoredView, unit: Unit, units: readonly Unit[]) => boolean;
}

const vetoes: readonly Veto[] = [
  {
    rule: "page-no-name",
    message: "what stands in the place of a name reads as words; the speaker stays unknown",
    test: (_, unit) => {
      const reading = signatureOf(unit)?.reading;
      return reading?.sense === "unlikely" && !reading.sureness.endsWith("-sure");
    },
  },
  {
    rule: "page-tells-of-speaker",
    message: "the words name in the third person whose they would be; the speaker stays unknown",
    test: (view, unit) => unit.layout.form !== "article" && unit.layout.who !== "source" && namesItself(view, unit),
  },
  {
    rule: "page-tells-beside",
    message: "the text on the other side of the name tells of the person; the speaker stays unknown",
    test: (view, _, units) => {
      const signed = units.filter((unit) => signatureOf(unit) !== undefined);
      return signed.length >= 2 && signed.filter((unit) => isToldBeside(view, unit)).length * 2 >= signed.length;
    },
  },
  {
    rule: "page-of-reporters",
    message: "names without posts where others of the page are reporters; the speaker stays unknown",
    test: ({ observations }, unit) => {
      const signature = signatureOf(unit);
      const isBare = signature?.reading.persons.every(({ positions }) => positions.length === 0) === true;
      const stands = (at: number) => observations[at - 1]?.kind !== "paragraph" && observations[at + 1]?.kind === "paragraph";
      return isBare && stands(signature.at) && observations.some(({ kind }, at) => kind === "reporter" && stands(at));
    },
  },
  {
    rule: "page-news",
    message: "a report with a dateline, whoever is named above it; the speaker stays unknown",
    test: ({ observations }, { body }) => observations[body.from]?.kind === "dateline",
  },
  {
    rule: "page-decree",
    message: "the signature enacts and says nothing; the speaker stays unknown",
    test: ({ observations }, unit) => {
      const at = signatureOf(unit)?.at ?? 0;
      return observations.slice(Math.max(0, at - 4), at).some(({ text }) => isDecree(text));
    },
  },
];

/** The first veto against the speaker of a unit. */
export function vetoOf(view: ScoredView, unit: Unit, units: readonly Unit[]): Veto | undefined {
  return vetoes.find(({ test }) => test(view, unit, units));
}
