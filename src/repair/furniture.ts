/**
 * What the page adds to its text: numbers of pages and running titles. They go, so that sentences across them stay
 * whole.
 */
import { isBesideText } from "../base/beside-text.ts";
import { readFolio } from "../base/folio.ts";
import { readHeadDay } from "../base/head-day.ts";
import { isSwitch } from "../base/web-chrome.ts";
import type { Line } from "./lines.ts";
import { noteLines } from "./note-lists.ts";

/** “12”, “— 12 —”, “·12·”, “第12版”, “第 3 页 共 8 页”, “第3页/共8页”, “12 / 30”, “12版” */
const pageNumber =
  /^(?:[—–－·-]\s*)?(?:第\s*)?(?<page>\d{1,3})\s*(?:[版页](?:\s*[/／,，]?\s*共\s*\d{1,3}\s*页)?|[/／]\s*\d{1,3})?(?:\s*[—–－·-])?$/u;

/** Lines of text. */
export interface TextLines {
  readonly lines: readonly Line[];
  /** Lines before which furniture broke a sentence, so that they go on with the line above. */
  readonly broken: ReadonlySet<Line | undefined>;
}

/** The lines that are text; a blank line takes the place of furniture, so that what stands around it does not touch. */
export function withoutFurniture(all: readonly Line[]): TextLines {
  const titles = runningTitles(all);
  const notes = noteLines(all);
  const head = all.findIndex(({ punctuated, terminal }) => punctuated && terminal);
  const isAdded = (i: number) =>
    isFurnitureLine(all[i]) || titles.has(i) || notes.has(all[i]) || (i < head && isDayLine(all[i]));
  const menus = menuLines(all.filter((_, i) => !isAdded(i)));
  const isTaken = (i: number) => isAdded(i) || menus.has(all[i]);
  const broken = new Set<Line>();
  const lines = all.flatMap((line, i) => {
    if (isTaken(i)) return [];
    if (i === 0 || !isTaken(i - 1)) return [line];
    const below = { ...line, blankBefore: Math.max(1, line.blankBefore) };
    const above = all.slice(0, i).findLastIndex((_, at) => !isTaken(at));
    if (breaksOff(all[above], line)) broken.add(below);
    return [below];
  });
  return { lines, broken };
}

function isFurnitureLine(line: Line | undefined): boolean {
  return line !== undefined && (isFurniture(line.text) || isBesideText(line.text));
}

function isFurniture(line: string): boolean {
  const text = line.replace(/[\s\u00A0\u3000]+/gu, " ").trim(); // “第 09 版”
  return pageNumber.test(text) || readFolio(text) !== undefined;
}

/** “（2021年4月19日）” in the head of a page; below a text it belongs to the signature. */
function isDayLine(line: Line | undefined): boolean {
  return ["alone", "outlet"].includes(readHeadDay(line?.text ?? "")?.kind ?? "");
}

/** Lines of a menu of a web page, of which several stand together: “打印”, “收藏”, “【字号：”, “大” */
function menuLines(lines: readonly Line[]): ReadonlySet<Line | undefined> {
  // A radical that is repaired later reads as its character: “⼤”.
  const isOne = (i: number) => isSwitch((lines[i]?.text ?? "").normalize("NFKC"));
  const menu = new Set<Line>();
  for (let from = 0; from < lines.length; from += 1) {
    let to = from;
    while (isOne(to)) to += 1;
    const stretch = lines.slice(from, to);
    if (stretch.length > 1 && stretch.some(({ text }) => word.test(text.normalize("NFKC"))))
      for (const line of stretch) menu.add(line);
    from = Math.max(from, to);
  }
  return menu;
}

/** “打印”, and not “大大”: the sizes of letters alone are no menu */
const word = /(?![大中小])\p{Script=Han}/u;

const longestTitle = 40;
/** Lines at the foot of one page and the head of the next. */
const mostLines = 5;
/** Whether a sentence ends in neither of two lines: “贯彻新发” / “展理念，推动发展。” */
function breaksOff(above: Line | undefined, below: Line | undefined): boolean {
  if (above === undefined || below === undefined) return false;
  return above.punctuated && !above.terminal && below.indent < 1.5 && !/^[—－（(“《【0-9]/u.test(below.text); // “——程望舒”
}

/** Running titles: lines without a mark of a sentence that stand with the number of a page where a sentence is broken. */
function runningTitles(lines: readonly Line[]): ReadonlySet<number> {
  const titles = new Set<number>();
  for (let from = 1; from < lines.length; from += 1) {
    let to = from;
    while (to < lines.length && mayBeTitle(lines[to])) to += 1;
    const stretch = lines.slice(from, to);
    const isNumbered = stretch.some(({ text }) => isFurniture(text));
    if (isNumbered && stretch.length <= mostLines && breaksOff(lines[from - 1], lines[to]))
      stretch.forEach((_, i) => {
        titles.add(from + i);
      });
    from = Math.max(from, to);
  }
  return titles;
}

/** “松溪县人民政府工作报告”, “— 12 —” */
function mayBeTitle(line: Line | undefined): boolean {
  if (line === undefined) return false;
  return isFurniture(line.text) || (!line.terminal && !line.punctuated && line.text.length <= longestTitle);
}
