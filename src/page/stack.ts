/** Names without bodies: bylines right below each other, and lists of those who attended. */
import type { Observation } from "./observe.ts";
import { signatureOf } from "./speakers.ts";
import type { Unit } from "./units.ts";
import type { ScoredView } from "./view.ts";

/** “参加会议人员：”, “嘉宾：”, “出席会议的领导有：” */
const announcing =
  /^(?:.{0,12}(?:参加|出席|列席|参会|与会|获奖|受表彰|入选|当选|评审|本期|访谈)[^：。]{0,14}|(?:嘉宾|评委|成员|名单|领导|代表|委员)[^：。]{0,6})[：:]$/u;
/** Persons with posts of their own who may give the one speech of a page together. */
const mostJoint = 2;
/** Lines of a list above a signature. */
const reach = 4;
/** “苏砚秋 青屿物流集团总裁”, “青屿市市长 苏砚秋”: name and post in a line of their own. */
const isPosted = ({ readings }: Observation) =>
  readings.some(
    ({ element, persons }) =>
      element === "by" && persons.some(({ name, positions }) => name !== null && positions.length > 0),
  );

/**
 * Whether the signature of a unit is one of several bylines right below each other, of which nobody knows whose text is
 * whose, or stands below a line that announces a list of persons.
 */
export function isStacked({ observations }: ScoredView, unit: Unit, units: readonly Unit[]): boolean {
  const signature = signatureOf(unit);
  if (signature?.reading.element !== "by") return false;
  const { at, reading } = signature;
  const posted = reading.persons.filter(({ positions }) => positions.length > 0);
  const isOnly = units.every((one) => one === unit || signatureOf(one) === undefined);
  if (isOnly && unit.layout.form !== "article" && posted.length > mostJoint) return true;
  const isOther = (one: Observation | undefined) => one !== undefined && one.kind !== "paragraph" && isPosted(one);
  if (isOther(observations[at - 1]) || isOther(observations[at + 1])) return true;
  const above = observations.slice(Math.max(0, at - reach), at);
  return (
    above.findLast(({ kind, text }) => kind === "paragraph" || announcing.test(text))?.text.match(announcing) != null
  );
}
