/** Subtitles (SRT, VTT): what is said, without numbers and times; a new speaker or a long pause begins a paragraph. */

/** “00:01:02,500 --> 00:01:05,000”, “01:02.500 --> 01:05.000 align:start” */
const times = /^(?<start>[\d:.,]+)\s+-->\s+(?<end>[\d:.,]+)/u;
/** “<v 程望舒>我们”, “<i>”, “{\an8}” */
const voice = /<v(?:\.[^\s>]*)?\s+(?<name>[^>]+)>/u;
const marks = /<[^>]*>|\{\\[^}]*\}/gu; // “</v>”

/** A pause of so many seconds parts what is said. */
const pause = 3;

/** What a file says. */
export interface SubtitleText {
  /** Each with its speaker before it where several speak: “程望舒：我们…”. */
  readonly paragraphs: readonly string[];
  /** The one voice of all cues, where they name one. */
  readonly speaker: string | undefined;
}

/** The paragraphs of a file. */
export function readSubtitles(source: string): SubtitleText {
  const cues = source
    .replace(/\r\n?/gu, "\n") // “\r\n”
    .split(/\n{2,}/u) // “\n\n”
    .flatMap(cueOf);
  const paragraphs: { name: string | undefined; text: string; end: number }[] = [];
  for (const { name, text, start, end } of cues) {
    const last = paragraphs.at(-1);
    if (last !== undefined && (name === undefined || name === last.name) && start - last.end < pause) {
      last.text += isWord.test(last.text.slice(-1)) && isWord.test(text) ? ` ${text}` : text;
      last.end = end;
    } else paragraphs.push({ name, text, end });
  }
  const [speaker, ...others] = new Set(cues.map(({ name }) => name));
  const isOne = speaker !== undefined && others.length === 0;
  return {
    paragraphs: paragraphs.map(({ name, text }) => (name === undefined || isOne ? text : `${name}：${text}`)),
    speaker: isOne ? speaker : undefined,
  };
}

const isWord = /^[\p{Script=Latin}\p{N}]/u; // “at”

interface Cue {
  readonly name: string | undefined;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function cueOf(block: string): readonly Cue[] {
  const lines = block.split("\n");
  const at = lines.findIndex((line) => times.test(line));
  const { start = "", end = "" } = times.exec(lines[at] ?? "")?.groups ?? {};
  const said = at === -1 ? [] : lines.slice(at + 1);
  const name = said.flatMap((line) => voice.exec(line)?.groups?.["name"]?.trim() ?? [])[0];
  const text = said.map((line) => line.replace(marks, "").trim()).join("");
  return text === "" ? [] : [{ name, text, start: secondsOf(start), end: secondsOf(end) }];
}

function secondsOf(time: string): number {
  return time
    .replace(",", ".")
    .split(":")
    .reduce((sum, part) => 60 * sum + Number(part), 0);
}
