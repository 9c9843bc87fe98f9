/** What a byline gives as an institution and is none: 一、, 习近平主席, 谭德塞致函国家; and the institution at the end of a clause. */
import type { InstitutionIndex } from "./institutions.ts";

/** “委员会”, “国会”, “大会主席团”: the kind of a body without a name. */
const kindAlone =
  /^(?:大会|本届大会)?(?:国家|政府|委员会|国会|议会|大会|参议院|众议院|[上下]议院|内阁|主席团|执行委员会|代表团|办公室|中央|党|[领小导工作协调]{2,6}组|检验科|委|部|局|组织)$/u;
/** “贺兰亭|主席”, “国家主席|贺兰亭”: a person with a title, whatever stands before */
const titled = /(?:主席|总统|总理|首相|总书记|书记|国王|部长|省长|市长)$/u;
/** “外交部”, “WTO” */
const nameLike = /\p{Script=Han}{2}|[A-Z]{2}/u;
/** “一、”: a number of a list, or a mark at the end */
const broken = /^[一二三四五六七八九十]+、|[、，。：；]$/u;
/** Words of a clause that stand before an institution in it: “来看总台央视记者对|外交部”, “杂志发表|中共中央”, “包括|国际货币基金组织”, “致函|国家” */
const lead =
  /(?:致[信函电]|发表|发布|印发了?|包括|来看|报道|指出|表示|会见|访问|出席|通报|转发|特别代表|特使|应|对|向|给|被|请|据)$/u;

/** What of a name can be an institution; one that is not named is a kind of body alone. */
export interface Institutional {
  readonly text: string | null;
  readonly isNamed: boolean;
}

const none: Institutional = { text: null, isNamed: false };

/**
 * The institution that a name is: itself; what a clause ends with, where a table or a country tells; none. `names` are
 * the persons of the run.
 */
export function institutionIn(
  text: string,
  { isKnown }: Pick<InstitutionIndex, "isKnown">,
  names: ReadonlySet<string>,
): Institutional {
  if (isKnown(text)) return { text, isNamed: true };
  if (!nameLike.test(text) || broken.test(text)) return none;
  if (matter.test(text)) return headOf(text, isKnown);
  const name = tailOf(text, isKnown) ?? text;
  if (isPersonWithTitle(name, names)) return none;
  return { text: name, isNamed: !kindAlone.test(name) };
}

/** “俄罗斯总统|阿富汗问题”, “总理|对华事务”, “古巴|国家主席”: what somebody is envoy for, or whose, and no body */
const matter = /(?:问题|(?<!外交|国际|民政)事务|对华|国家主席|(?<=.{2})(?:总统|秘书长))$/u;

/** The body or country that such words begin with, or none: 联合国 of 联合国秘书长叙利亚问题. */
function headOf(text: string, isKnown: (name: string) => boolean): Institutional {
  for (let size = text.length - 2; size >= 2; size -= 1)
    if (isKnown(text.slice(0, size))) return { text: text.slice(0, size), isNamed: true };
  return none;
}

/** Behind the last word of a clause, the longest name that is known. */
function tailOf(text: string, isKnown: (name: string) => boolean): string | undefined {
  for (let start = 1; start <= text.length - 2; start += 1) {
    if (lead.test(text.slice(0, start)) && isKnown(text.slice(start))) return text.slice(start);
  }
  return undefined;
}

function isPersonWithTitle(text: string, names: ReadonlySet<string>): boolean {
  const title = titled.exec(text)?.[0] ?? "";
  if (title !== "" && names.has(text.slice(0, -title.length))) return true;
  for (let size = 2; size <= 4; size += 1) {
    if (text.length > size + 1 && names.has(text.slice(-size)) && titled.test(text.slice(0, -size))) return true;
  }
  return false;
}
