/** Subtitles (SRT, VTT): what is said, without numbers and times; a new speaker or a long pause begins a paragraph. */

/** “00:01:02,500 --> 00:01:05,000”, “01:02.500 --> 01:05.000 align:start” */
const times = /^(?<start>[\d:.,]+)\s+-->\s+(?<end>[\d:.,]+)/u;
/** “<v 程望舒>我们”, “<i>”, “{\an8}” */
const voice = /<v(?:\.[^\s>]*)?\s+(?<name>[^>]+)>/u;
const marks = /<[^>]*>|\{\\[^}]*\}/gu; // “</v>”

/** A pause of so many seconds parts what is said. */
const pause = 3;

/** “- 文澜心：谢谢主持人。”: a label in the words themselves */
const spoken = /^[-–—]?\s*(?<name>\p{Script=Han}[\p{Script=Han}·]{0,11})[：:]\s*(?<words>.*)$/u;
/** “我想说”, “一个问题”: words that are no label */
const noLabel = /[说是道为想即题点下个]$/u;
/** “主持人”, “问” */
const role = /^(?:主持人|\p{Script=Han}{0,6}记者|[问答]|提问)$/u;
/** “旁白”, “主持人”, “记者1”, “男声”: voices that nobody bears as a name */
const noName = /旁白|主持人?|记者|翻译|画外音|解说|观众|嘉宾|问|答|声$|\d/u;

/** What a file says. */
export interface SubtitleText {
  /** Each with its speaker before it where several speak: “程望舒：我们…”, once for all that follows. */
  readonly paragraphs: readonly string[];
  /** Whom its voices name. */
  readonly speakers: readonly string[];
}

interface Paragraph {
  readonly name: string | undefined;
  text: string;
  end: number;
}

/** The paragraphs of a file. */
export function readSubtitles(source: string): SubtitleText {
  const cues = labelled(
    source
      .replace(/\r\n?/gu, "\n") // “\r\n”
      .split(/\n{2,}/u) // “\n\n”
      .flatMap(cueOf),
  );
  const paragraphs: Paragraph[] = [];
  for (const cue of cues) add(paragraphs, cue);
  const voices = new Set(cues.flatMap(({ voice: named }) => named ?? []));
  const isOne = voices.size === 1 && cues.every(({ voice: named }) => named !== undefined);
  return {
    paragraphs: paragraphs.map(({ name, text }, i) =>
      name === undefined || isOne || name === paragraphs[i - 1]?.name ? text : `${name}：${text}`,
    ),
    speakers: [...voices].filter((name) => !noName.test(name)),
  };
}

/** A new name or a long pause begins a paragraph; words without a name go on with the last one. */
function add(paragraphs: Paragraph[], { name, text, start, end }: Cue): void {
  const last = paragraphs.at(-1);
  const isSame = last !== undefined && (name === undefined || name === last.name);
  if (isSame && start - last.end < pause) {
    last.text += isWord.test(last.text.slice(-1)) && isWord.test(text) ? ` ${text}` : text;
    last.end = end;
  } else paragraphs.push({ name: isSame ? last.name : name, text, end });
}

/** Labels in the words are names where one stands twice, or is that of a host or a reporter. */
function labelled(cues: readonly Cue[]): readonly Cue[] {
  const found = cues.map(({ text }) => spoken.exec(text)?.groups);
  const names = found.flatMap((groups) => groups?.["name"] ?? []).filter((name) => !noLabel.test(name));
  const areLabels = names.some((name, i) => role.test(name) || names.indexOf(name) < i);
  return cues.map((cue, i) => {
    const { name = "", words = "" } = found[i] ?? {};
    if (!areLabels || cue.voice !== undefined || name === "" || noLabel.test(name) || words === "") return cue;
    return { ...cue, name, text: words };
  });
}

const isWord = /^[\p{Script=Latin}\p{N}]/u; // “at”

interface Cue {
  /** Who says it, by a voice or a label. */
  readonly name: string | undefined;
  /** The voice that is marked so. */
  readonly voice: string | undefined;
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
  return text === "" ? [] : [{ name, voice: name, text, start: secondsOf(start), end: secondsOf(end) }];
}

function secondsOf(time: string): number {
  return time
    .replace(",", ".")
    .split(":")
    .reduce((sum, part) => 60 * sum + Number(part), 0);
}
