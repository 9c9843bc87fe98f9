/** The titles of a unit, and what the title of the whole document says of who speaks. */
import type { BylineReader, NamedPerson } from "../base/records.ts";
import { withReading } from "./address.ts";
import { personsOf } from "./names.ts";
import type { Observation } from "./observe.ts";
import type { Unit } from "./units.ts";

/** Other units that tell how many titles a speech of a page has. */
const fewestOthers = 2;

/** Where the titles of a unit stand; what is above those of the first, as no other unit has so many, is the page's headline. */
export function titlesOf(unit: Unit, units: readonly Unit[]): readonly number[] {
  const titles = placedTitles(unit);
  const others = units.filter((one) => one !== unit && one.layout.side === unit.layout.side);
  const isFirst = units[0] === unit && titles.every((at) => at < unit.body.from);
  if (!isFirst || others.length < fewestOthers) return titles;
  const most = Math.max(...others.map((one) => placedTitles(one).length));
  return titles.slice(Math.max(0, titles.length - most));
}

function placedTitles({ placed }: Unit): readonly number[] {
  return placed.filter(({ reading }) => reading.element === "title").map(({ at }) => at);
}

/** “|云江省委书记丁一川|在全省渔港工作会议上的讲话”, “|丁一川|：……大会上的致辞（全文）” */
const ofSpeech =
  /^(?<who>[\p{Script=Han}·、]{2,30}?)(?:同志)?(?:在|于|向|致|：).{2,60}的(?:重要)?(?:讲话|致辞|演讲|讲演|主旨演讲|发言|报告|贺信|贺词|书面讲话|视频讲话|说明)(?:[（(]?全文[）)]?)?$/u;
/** “|丁一川|：渔港怎样通网” */
const ofAuthor = /^(?<who>\p{Script=Han}{2,4})：/u;
/** Blocks from the top of the page among which such a speech begins. */
const head = 4;

/**
 * The observations of a page whose document bears a title, or whose first line is one, that says who speaks: the text
 * below is the speech, or the author's whose post alone a note gives.
 */
export function readTitles(
  observations: readonly Observation[],
  title: string | undefined,
  readByline: BylineReader,
): readonly Observation[] {
  const headline = observations[0]?.kind === "heading" ? observations[0].text : undefined;
  // What the document's title says replaces what the first line does.
  return [...new Set([headline, title])].reduce<readonly Observation[]>(
    (read, one) => (one === undefined ? read : readTitle(read, one, readByline)),
    observations,
  );
}

function readTitle(
  observations: readonly Observation[],
  title: string,
  readByline: BylineReader,
): readonly Observation[] {
  const speaker = personOf(ofSpeech.exec(title)?.groups?.["who"], readByline);
  if (speaker !== undefined) {
    const first = observations.slice(0, head).findIndex(({ kind }) => kind === "paragraph" || kind === "dateline");
    return withReading(observations, first, { element: "titled", sureness: "titled", persons: [speaker], chars: 0 });
  }
  const author = personOf(ofAuthor.exec(title)?.groups?.["who"], readByline);
  const notes = observations.flatMap(({ kind }, at) => (kind === "note" ? [at] : []));
  const [note = -1, ...others] = notes;
  const [unnamed, ...more] = observations[note]?.byline?.persons ?? [];
  if (author === undefined || others.length > 0 || more.length > 0 || unnamed?.name !== null) return observations;
  const persons = [{ name: author.name, positions: unnamed.positions }];
  return withReading(observations, note, { element: "titled-note", sureness: "titled-note", persons, chars: 0 });
}

function personOf(who: string | undefined, readByline: BylineReader): NamedPerson | undefined {
  if (who === undefined) return undefined;
  const byline = readByline(who);
  if (byline.kind === "name") return { name: who, positions: [] };
  const [person, ...others] = personsOf(byline);
  return person === undefined || person.name === null || others.length > 0 ? undefined : person;
}
