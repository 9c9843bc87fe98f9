/** Which lines of a dump are bylines, so that they are never joined to the column: by themselves, or by their place. */
import { labelLine, labelPersons } from "../base/label-line.ts";
import type { Byline, BylineReader } from "../base/records.ts";
import type { Line } from "./lines.ts";

/** Lines in places of bylines from which the place itself says that a line is one. */
const company = 3;
const widest = 60;
const longestName = 6;

/** One entry a line. */
export function findSignatures(lines: readonly Line[], readByline: BylineReader): readonly boolean[] {
  const read = lines.map((line) => (line.width > widest || line.terminal ? undefined : readByline(line.text)));
  const labels = findLabels(lines, readByline);
  const sure = read.map(
    (byline, i) => labels[i] === true || byline?.kind === "byline" || byline?.kind === "dash-byline",
  );
  const likely = lines.map((line, i) => isBelowTitle(lines, i) && names(line, read, i));
  if ([...sure, ...likely].filter(Boolean).length < company) return sure;
  return lines.map(
    (_, i) => sure[i] === true || likely[i] === true || (likely[i - 1] === true && isName(lines[i], read[i])),
  );
}

/** Lines that are labels of post and name; a lone one is none. */
function findLabels(lines: readonly Line[], readByline: BylineReader): readonly boolean[] {
  const found = lines.map(({ text }) => {
    const label = labelLine(text)?.label;
    const persons = label === undefined ? [] : labelPersons(readByline(label));
    return persons.length > 0 && persons.every(({ name, positions }) => name !== null && positions.length > 0);
  });
  return found.filter(Boolean).length < 2 ? found.map(() => false) : found;
}

/** The line above is a title: it stands behind a finished sentence, or opens the page, and is none itself. */
function isBelowTitle(lines: readonly Line[], i: number): boolean {
  const title = lines[i - 1];
  if (title === undefined || title.terminal || title.punctuated || title.letterSpaced) return false;
  const above = lines[i - 2];
  return above === undefined || above.terminal;
}

/** Post and name in one line, a name alone, or a post with the name in the next line. */
function names(line: Line, read: readonly (Byline | undefined)[], i: number): boolean {
  const { firm = false, persons = [] } = read[i]?.byContext ?? {};
  const [person] = persons;
  if (person === undefined || line.letterSpaced) return false;
  if (person.name === null) return read[i + 1]?.kind === "name";
  // 中央改革委员|会第一次: the first line of a column can look like post and name, but holds no space between them.
  if (!firm && !/[\s\u00A0\u3000]/u.test(line.text) && !isName(line, read[i])) return false; // “书记 陆听澜”
  return person.positions.length > 0 || isName(line, read[i]);
}

function isName(line: Line | undefined, byline: Byline | undefined): boolean {
  return line !== undefined && byline?.kind === "name" && line.width <= longestName;
}
