/** Statements that news prints whole: 外交部发言人苏砚秋就渔港问题发表谈话，全文如下：… */
import type { BylineReader, NamedPerson } from "../base/records.ts";
import { personsOf } from "./names.ts";
import type { Observation, Reading } from "./observe.ts";

/** “……发表谈话，|全文如下：”, “……的|贺信如下：” */
const printsWhole = /(?:全文|谈话|声明|讲话|贺信|贺电|致辞|回信|演讲|祝词|贺词)(?:全文)?如下[：:]$/u;
/** “本报北京2月6日电  |”, “新华社青屿4月19日电 （记者林知远）|” */
const dateline = /^[^，。]{0,24}?\d日[电讯]\s*(?:[（(][^（）()]*[）)])?\s*/u;
/** “|国务院渔港办公室负责人|2月6日就”, “|国家主席丁一川|向” */
const subject =
  /^(?:\d{1,2}月\d{1,2}日|\d{1,2}日|今天|昨天|日前|近日)?，?(?<who>[\p{Script=Han}、·]{2,40}?)(?:\d{1,2}月|\d{1,2}日|今天|昨天|日前|近日|就|在|向|致|给|发表|应询)/u;

/** The observations, in which a line that leads in a whole statement is read as such. */
export function readFullTexts(observations: readonly Observation[], readByline: BylineReader): readonly Observation[] {
  return observations.map((one, at): Observation => {
    if (!printsWhole.test(one.text) || observations[at + 1]?.kind !== "paragraph") return one;
    const persons = speakersOf(one.text, readByline);
    if (persons === undefined || persons.length > 1) return one;
    const reading: Reading = { element: "lead", sureness: "lead", persons, chars: 0 };
    return { ...one, kind: "heading", readings: [reading] };
  });
}

/** Whose statement it is; nobody's where a body speaks or a post without name, undefined where no subject is read. */
function speakersOf(text: string, readByline: BylineReader): readonly NamedPerson[] | undefined {
  const sentence = text.replace(dateline, "").split("。").at(-1) ?? "";
  const who = subject.exec(sentence)?.groups?.["who"];
  if (who === undefined) return undefined;
  return personsOf(readByline(`${who}：`));
}
