/** Rich text: its paragraphs, with characters as \u24352? or in the code page of Chinese Windows. */

/** “\par”, “\u24352 ?”, “\'b3”, “{”, “}”, “\*”, a line end, or text */
const token =
  /\\(?<word>[a-z]+)(?<number>-?\d+)? ?|\\'(?<hex>[\da-f]{2})|\\(?<sign>[^a-z])|(?<brace>[{}])|(?<end>[\r\n]+)|(?<text>[^\\{}\r\n]+)/giu;

/** Groups that hold no text of the document. */
const unseen: ReadonlySet<string> = new Set(
  (
    "fonttbl colortbl stylesheet info pict object footnote header footer headerl headerr footerl footerr" +
    " generator themedata latentstyles datastore listtable listoverridetable xmlnstbl fldinst"
  ).split(" "),
);
const breaks: ReadonlySet<string> = new Set(["par", "line", "sect", "page", "row"]);
const codePages: Readonly<Record<string, string>> = {
  936: "gb18030",
  950: "big5",
  1252: "windows-1252",
  65001: "utf-8",
};

interface Group {
  readonly isUnseen: boolean;
  /** Characters that stand behind \\u for programs that do not know it. */
  readonly skip: number;
}

const outermost: Group = { isUnseen: false, skip: 1 };

/** Where the reading of a document is. */
interface Reading {
  readonly groups: Group[];
  readonly decoder: InstanceType<typeof TextDecoder>;
  text: string;
  bytes: number[];
  /** So many characters are still stand-ins for the one before. */
  skipping: number;
}

/** The lines of a document. Throws where it is none. */
export function readRtf(source: string): readonly string[] {
  if (!source.startsWith("{\\rtf")) throw new Error("is no rich text");
  const page = /\\ansicpg(?<page>\d+)/u.exec(source)?.groups?.["page"] ?? "936"; // “\ansicpg936”
  const decoder = new TextDecoder(codePages[page] ?? "gb18030");
  const reading: Reading = { groups: [outermost], decoder, text: "", bytes: [], skipping: 0 };
  for (const { groups = {} } of source.matchAll(token)) readToken(reading, groups);
  flush(reading);
  return reading.text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function readToken(reading: Reading, { word, number, hex, sign, brace, text }: Readonly<Record<string, string>>): void {
  if (hex !== undefined) {
    if (reading.skipping > 0) reading.skipping -= 1;
    else reading.bytes.push(Number.parseInt(hex, 16));
    return;
  }
  flush(reading);
  if (brace === "{") reading.groups.push(groupOf(reading));
  else if (brace === "}") reading.groups.pop();
  else if (word !== undefined) control(reading, word, number === undefined ? undefined : Number(number));
  else if (sign !== undefined) readSign(reading, sign);
  else if (text !== undefined) {
    put(reading, text.slice(reading.skipping));
    reading.skipping = Math.max(0, reading.skipping - text.length);
  }
}

function control(reading: Reading, word: string, number: number | undefined): void {
  if (word === "u" && number !== undefined) {
    put(reading, String.fromCharCode(number < 0 ? number + 0x10000 : number));
    reading.skipping = groupOf(reading).skip;
  } else if (word === "uc" && number !== undefined) change(reading, { skip: number });
  else if (unseen.has(word)) change(reading, { isUnseen: true });
  else if (breaks.has(word)) put(reading, "\n");
  else if (word === "tab") put(reading, "　");
}

function readSign(reading: Reading, sign: string): void {
  if (sign === "*") change(reading, { isUnseen: true });
  else if (sign === "~") put(reading, " ");
  else if (sign !== "-" && sign !== "_") put(reading, sign);
}

function groupOf({ groups }: Reading): Group {
  return groups.at(-1) ?? outermost;
}

function change(reading: Reading, group: Partial<Group>): void {
  reading.groups.splice(-1, 1, { ...groupOf(reading), ...group });
}

/** Bytes that stand one after the other are characters together. */
function flush(reading: Reading): void {
  const { bytes, decoder } = reading;
  if (bytes.length > 0 && !groupOf(reading).isUnseen) reading.text += decoder.decode(Uint8Array.from(bytes));
  reading.bytes = [];
}

function put(reading: Reading, words: string): void {
  if (!groupOf(reading).isUnseen) reading.text += words;
}
