/** Labels: words at the head of a line, or a whole line with a mark behind it, that say who speaks. */
import { labelLine, labelPersons } from "../base/label-line.ts";
import type { BylineReader, NamedPerson } from "../base/records.ts";
import type { Kind } from "./kinds.ts";
import { penNameOf, tailName } from "./names.ts";
import type { Reading } from "./observe.ts";
import type { Turn } from "./turns.ts";

/** “青屿银行行长宋岚：|智慧社会……” */
const inline = /^(?<label>[^。！？；：:]{3,60}?)[：:](?=\S)/u;
/** “【林知远】|数据要跑起来。” */
const boxed = /^【(?<name>\p{Script=Han}{2,4})】(?=.)/u;
/** “习主席深情地说” has the form of post and name. */
const verb = /[说道地问答称讯电]$/u;

/** The readings of a block as a turn of a conversation and as a label. */
export function readLabels(
  text: string,
  kind: Kind,
  turn: Turn | undefined,
  readByline: BylineReader,
): readonly Reading[] {
  if (kind !== "paragraph" && kind !== "heading") return [];
  const label = boxedLabel(text, readByline) ?? writtenLabel(text, readByline);
  const turned: readonly Reading[] =
    turn === undefined || turn.kind === "other"
      ? []
      : [{ element: turn.kind, sureness: turn.kind, persons: turn.persons, chars: turn.chars }];
  return label === undefined ? turned : [...turned, label];
}

function boxedLabel(text: string, readByline: BylineReader): Reading | undefined {
  const box = boxed.exec(text);
  const name = box?.groups?.["name"] ?? "";
  if (box === null || readByline(name).kind !== "name") return undefined;
  return { element: "said", sureness: "said-boxed", persons: [{ name, positions: [] }], chars: box[0].length };
}

function writtenLabel(text: string, readByline: BylineReader): Reading | undefined {
  const own = labelLine(text);
  const label = (own?.label ?? inline.exec(text)?.groups?.["label"])?.trim();
  if (label === undefined || /^(?:亲爱的|尊敬的)/u.test(label)) return undefined; // “亲爱的家乡：”
  const element = own === undefined ? "said" : "label";
  const named = namedBy(label, readByline);
  if (named === undefined) return undefined;
  const chars = own === undefined ? label.length + 1 : 0;
  return { element, sureness: `${element}-${named.sureness}`, persons: named.persons, chars };
}

/** Characters of a label whose name alone is read. */
const longestTailed = 16;

interface Named {
  readonly sureness: "pen" | "firm" | "weak" | "tail";
  readonly persons: readonly NamedPerson[];
}

function namedBy(label: string, readByline: BylineReader): Named | undefined {
  const pen = penNameOf(label);
  if (pen.length > 0) return { sureness: "pen", persons: pen };
  const read = readByline(label);
  if (["lead-in", "reporter", "author-note"].includes(read.kind ?? "")) return undefined;
  const persons = labelPersons(read);
  const tail = label.length <= longestTailed ? tailName(label, readByline) : [];
  const [own] = persons;
  // “总编室陈斌” is no 室陈斌: the grammar of bylines knows the shorter name alone.
  const isLonger = tail.some(({ name }) => own?.name !== name && own?.name?.endsWith(name ?? "") === true);
  if (isLonger && read.byContext?.firm !== true && readByline(own?.name ?? "").kind !== "name")
    return { sureness: "tail", persons: tail };
  const areNamed = persons.every(
    ({ name, positions }) => name !== null && !verb.test(name) && positions.some(({ title }) => title !== null),
  );
  if (persons.length > 0 && areNamed)
    return { sureness: read.kind === "byline" || read.byContext?.firm === true ? "firm" : "weak", persons };
  return tail.length === 0 ? undefined : { sureness: "tail", persons: tail };
}
