/** How far an answer of an interview goes: up to the next turn, or to where the text begins to tell. */
import type { BylineReader, NamedPerson } from "../base/records.ts";
import type { ClassifiedBlock } from "./classified-block.ts";
import type { BlockRange } from "./draft.ts";
import { turnLabel } from "./turn-label.ts";

/** “采访结束时，夕阳西下”, “编后：”, “相关链接：”, “……对记者说” */
const telling =
  /^(?:采访(?:结束|中|时|间隙|过程|当天)|[【（(]?(?:编后|编者|后记|(?:采访|记者)手记|(?:相关|新闻|背景|延伸)?链接|延伸阅读))|(?:对|告诉|向|同|和)(?:本报)?记者(?:说|表示|介绍|坦言)?|记者(?:了解到|看到|注意到|获悉)/u;
/** “随后，|记者又采访了|青屿市市长” */
const another = /记者(?:还|又|再次?|随后|接着|也|近日|日前)*(?:采访|专访|访问|连线|对话)/u;
/** “张教授：”, “李：”, “专家：” */
const somebody =
  /^(?:\p{Script=Han}|\p{Script=Han}{0,5}(?:教授|院士|长|书记|主任|总理|主席|专家|嘉宾|网友|观众|代表|委员))$/u;
/** “云江省副省长苏砚秋表示|，……” */
const clause = /^[^，。：“”]{2,40}(?=[，：])/u;

/** Half-open blocks of the answer that `from` begins and that ends before `to`; `guest` gives it. */
export function answerBody(
  blocks: readonly ClassifiedBlock[],
  { from, to }: BlockRange,
  guest: NamedPerson | undefined,
  readByline: BylineReader,
): BlockRange {
  const stop = blocks.slice(from + 1, to).findIndex((block) => isOther(block, guest, readByline));
  return { from, to: stop === -1 ? to : from + 1 + stop };
}

/** Whether a paragraph presents another than the guest: 随后，记者又采访了青屿市市长苏砚秋。 */
export function presentsAnother({ kind, text }: ClassifiedBlock, guest: NamedPerson | undefined): boolean {
  const name = guest?.name ?? null;
  return kind === "paragraph" && another.test(text) && (name === null || !text.includes(name));
}

function isOther(block: ClassifiedBlock, guest: NamedPerson | undefined, readByline: BylineReader): boolean {
  const { kind, text } = block;
  if (kind !== "paragraph" || telling.test(text) || another.test(text)) return true;
  const label = turnLabel(block)?.label;
  if (label !== undefined && (somebody.test(label) || readByline(label).kind === "name")) return true;
  return isNamedIn(text, guest) || isLedIn(text, readByline);
}

/** Nobody speaks of himself by name, or by surname and post. */
function isNamedIn(text: string, guest: NamedPerson | undefined): boolean {
  const name = guest?.name ?? null;
  if (guest === undefined || name === null) return false;
  return (
    text.includes(name) || guest.positions.some(({ title }) => title !== null && text.includes(name.charAt(0) + title))
  );
}

/** Another's lead-in with post and name; 习近平总书记指出 is cited by everybody. */
function isLedIn(text: string, readByline: BylineReader): boolean {
  const { kind, persons } = readByline(clause.exec(text)?.[0] ?? "");
  const [person] = persons;
  return kind === "lead-in" && person?.positions.some(({ institution }) => institution !== null) === true;
}
