/** What makes a speaker nobody after all is decoded. A veto moves no words. */
import { closedAbove, isToldBeside, namesItself, speaksInFirstPerson, tellsInThirdPerson } from "./fit.ts";
import { isNameList } from "./kinds.ts";
import { breaksOff, isOverlong } from "./long.ts";
import { isDecree, isOfPersons } from "./marks.ts";
import { isOtherSide } from "./sides.ts";
import { signatureOf } from "./speakers.ts";
import { isStacked } from "./stack.ts";
import type { Unit } from "./units.ts";
import type { ScoredView } from "./view.ts";

/** A rule that takes the speaker from a unit, and what it says to whoever reads the notes. */
export interface Veto {
  readonly rule: string;
  readonly message: string;
  readonly test: (view: ScoredView, unit: Unit, units: readonly Unit[]) => boolean;
}

/** “青屿市友人达 亚：|……” */
const unreadLabel = /^[^。！？；，“”：:]{6,40}[：:]/u;

/** Signatures that show how many paragraphs one signs on a page. */
const fewestOthers = 3;

/** Lines from the top of the page among which its titles stand. */
const head = 4;

/** Han characters of a body below which it may be a title: “我是书记，护送患者让我来！” */
const shortestText = 40;

/** “丁同志”: who is spoken of, by the family name */
const addressed = /^\p{Script=Han}{1,2}同志$/u;

const vetoes: readonly Veto[] = [
  {
    rule: "page-no-name",
    message: "what stands in the place of a name reads as words; the speaker stays unknown",
    test: (_, unit) => {
      const reading = signatureOf(unit)?.reading;
      if (reading?.persons.some(({ name }) => addressed.test(name ?? "")) === true) return true;
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
      const isClear = signed.length >= 2 || signed[0]?.layout.who === "by";
      return isClear && signed.filter((unit) => isToldBeside(view, unit)).length * 2 >= signed.length;
    },
  },
  {
    rule: "page-of-reporters",
    message: "names without posts where others of the page are reporters; the speaker stays unknown",
    test: ({ observations }, unit) => {
      const signature = signatureOf(unit);
      const isBare = signature?.reading.persons.every(({ positions }) => positions.length === 0) === true;
      const stands = (at: number) =>
        observations[at - 1]?.kind !== "paragraph" && observations[at + 1]?.kind === "paragraph";
      return isBare && stands(signature.at) && observations.some(({ kind }, at) => kind === "reporter" && stands(at));
    },
  },
  {
    rule: "page-stack",
    message: "bylines stand in a stack, or below a line that announces a list; the speaker stays unknown",
    test: isStacked,
  },
  {
    rule: "page-portraits",
    message: "the page presents persons, and its texts do not speak as 我; the speaker stays unknown",
    test: (view, { body, layout }) =>
      layout.form !== "article" &&
      view.observations.slice(0, head).some(({ kind, text }) => kind !== "paragraph" && isOfPersons(text)) &&
      !speaksInFirstPerson(view, body),
  },
  {
    rule: "page-third-person",
    message: "the words tell of somebody as 他 or 她 and never say 我; the speaker stays unknown",
    test: (view, unit) => {
      const isPosted = signatureOf(unit)?.reading.persons.some(({ positions }) => positions.length > 0) === true;
      return isPosted && unit.layout.who === "by" && tellsInThirdPerson(view, unit.body);
    },
  },
  {
    rule: "page-reporter-signs",
    message: "a reporter signs between the name and the text; the speaker stays unknown",
    test: (view, { from, to, body }) => {
      const isLine = (view.han[body.to] ?? 0) - (view.han[body.from] ?? 0) < shortestText;
      const isSigned = view.observations.slice(from, isLine ? to + 1 : to).some(({ kind }) => kind === "reporter");
      return isSigned && (isLine || !speaksInFirstPerson(view, body));
    },
  },
  {
    rule: "page-other-side",
    message: "what is left over says that names stand on the other side of their texts; the speaker stays unknown",
    test: isOtherSide,
  },
  {
    rule: "page-named-above",
    message: "the same name signs the text above; the speaker stays unknown",
    test: (_, unit, units) => {
      const above = units[units.indexOf(unit) - 1];
      const [own, other] = [signatureOf(unit)?.reading, above && signatureOf(above)?.reading];
      return (
        own?.sureness === "by-name" &&
        other !== undefined &&
        other.persons[0]?.name === own.persons[0]?.name &&
        other.sureness !== own.sureness
      );
    },
  },
  {
    rule: "page-lone-label",
    message: "a label alone may be the addressee of a letter or a sentence; the speaker stays unknown",
    test: (_, { layout }, units) => {
      if (layout.who !== "label" && layout.who !== "said") return false;
      const names = units.flatMap((one) =>
        one.layout.who === layout.who ? (signatureOf(one)?.reading.persons[0]?.name ?? []) : [],
      );
      return new Set(names).size < (layout.who === "said" ? 3 : 2);
    },
  },
  {
    rule: "page-two-texts",
    message: "a long body whose far half has nothing of title and byline may hold another's; the speaker stays unknown",
    test: (view, unit, units) => isOverlong(view, unit, units) && breaksOff(view, unit),
  },
  {
    rule: "page-joint-label",
    message: "a label names several persons, of whom one speaks; the speaker stays unknown",
    test: (_, unit) => unit.layout.who === "label" && (signatureOf(unit)?.reading.persons.length ?? 0) > 1,
  },
  {
    rule: "page-two-signatures",
    message: "a byline above and a signature below claim these texts; the speaker stays unknown",
    test: (_, unit, units) =>
      units.some((one, i) => {
        const next = units[i + 1];
        const isBoth = one.layout.who === "by" && one.body.to === one.to && next?.from === one.to && isBelow(one, next);
        return isBoth && (one === unit || next === unit);
      }),
  },
  {
    rule: "page-one-paragraph",
    message: "all other signatures of the page sign one paragraph, this one more; the speaker stays unknown",
    test: (_, unit, units) => {
      const others = units.filter((one) => one !== unit && one.layout.who === "dash");
      const isOne = ({ body }: Unit) => body.to - body.from === 1;
      return unit.layout.who === "dash" && !isOne(unit) && others.length >= fewestOthers && others.every(isOne);
    },
  },
  {
    rule: "page-closed-quotation",
    message: "a whole quotation stands before the one that is signed; the speaker stays unknown",
    test: ({ observations }, { layout, body }) => layout.who === "dash" && closedAbove(observations, body) > 0,
  },
  {
    rule: "page-two-names",
    message: "the line above the text and the note below it name different persons; the speaker stays unknown",
    test: ({ observations }, unit) => {
      const names = signatureOf(unit)?.reading.persons.map(({ name }) => name) ?? [];
      return (
        unit.layout.who === "note" &&
        unit.placed.some(({ at, reading }) => {
          const own = observations[at]?.readings.find(({ element }) => element === "name")?.persons[0]?.name;
          return reading.sureness === "title-name" && own != null && names.length > 0 && !names.includes(own);
        })
      );
    },
  },
  {
    rule: "page-unread-label",
    message: "the words hold a label that nobody can read; the speaker stays unknown",
    test: ({ observations }, { layout, body }) =>
      layout.who === "said" && observations.slice(body.from + 1, body.to).some(({ text }) => unreadLabel.test(text)),
  },
  {
    rule: "page-news",
    message: "a report with a dateline, whoever is named above it; the speaker stays unknown",
    test: ({ observations }, { body }) => observations[body.from]?.kind === "dateline",
  },
  {
    rule: "page-name-list",
    message: "the page lists those elected, present or rewarded; the speaker stays unknown",
    test: ({ observations }, { layout }) =>
      layout.who === "by" && observations.some(({ kind, text }) => kind !== "paragraph" && isNameList(text)),
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

/** Whether a dash opens a unit or stands behind its text so that it may as well sign the text of the one above. */
function isBelow(above: Unit, below: Unit): boolean {
  if (below.layout.who === "dash") return below.from === below.body.from;
  const [own, other] = [signatureOf(below), signatureOf(above)];
  return (
    own?.reading.sureness === "by-dash" && own.at === below.from && other?.reading.sureness !== own.reading.sureness
  );
}

/** The first veto against the speaker of a unit. */
export function vetoOf(view: ScoredView, unit: Unit, units: readonly Unit[]): Veto | undefined {
  return vetoes.find(({ test }) => test(view, unit, units));
}
