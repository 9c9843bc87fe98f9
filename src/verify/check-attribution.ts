/** Whether a speech is given to those whom the words of its page name, in the posts that they give. */

import { attributionRule } from "../../graph/rules/attribution-rules.ts";
import type { Speaker, SpeechRecord } from "../base/records.ts";
import { simplified } from "../base/simplified.ts";
import { readCountryNames } from "../lexicon/countries.ts";
import { readRadicals } from "../lexicon/radicals.ts";
import type { Findings } from "./findings.ts";
import type { StoredDocument } from "./stored-documents.ts";

/**
 * Names under which a person may be written: the own ones and those that corrections joined to them, by the person's
 * id.
 */
export type NamesOf = ReadonlyMap<string, readonly string[]>;

/** Checks rules, confidence, names and posts of the speeches of one document. */
export function checkAttributions(
  { document, text, speeches }: StoredDocument,
  names: NamesOf,
  findings: Findings,
): void {
  const page = bare([text, document.id, document.title ?? "", document.source ?? ""].join("\n"));
  const given = bare((document.given ?? []).flatMap((each) => Object.values(each)).join("\n"));
  for (const speech of speeches) {
    const { id, speakers, attribution } = speech;
    const kind = attributionRule(attribution.rule);
    findings.expect("attributions by a known rule", kind !== undefined, () => `${id}: no rule ${attribution.rule}`);
    checkSpeakers(speech, kind?.most ?? 1, findings);
    for (const speaker of speakers) checkId(speech, speaker, names, findings);
    if (kind === undefined || kind.names === "table") continue;
    const words = bare(attribution.evidence?.text ?? "");
    const places = { evidence: words, page, given, table: "" };
    for (const speaker of speakers) {
      checkName(speech, speaker, places[kind.names], names, findings);
      checkPosts(speech, speaker, places[kind.posts], page, findings);
    }
  }
}

function checkSpeakers({ id, speaker, speakers, attribution }: SpeechRecord, most: number, findings: Findings): void {
  const { rule, confidence } = attribution;
  const isFirst = JSON.stringify(speaker) === JSON.stringify(speakers[0] ?? null);
  findings.expect("speakers named first", isFirst, () => `${id}: the speaker is not the first of the speakers`);
  const isFitting = speakers.length > 0 ? 0 < confidence && confidence <= most : confidence === 0;
  findings.expect("speakers and confidence that their rule may give", isFitting, () => {
    return `${id}: ${speakers.length} speakers by ${rule}, confidence ${confidence}`;
  });
}

function checkId({ id }: SpeechRecord, { id: person, name }: Speaker, names: NamesOf, findings: Findings): void {
  const own = person === `person:${name}` || person.startsWith(`person:${name}/`);
  const isOwnName = own || names.get(person)?.includes(name) === true;
  findings.expect("speakers whose id is their name", isOwnName, () => `${id}: ${name} is ${person}`);
}

function checkName(
  { id }: SpeechRecord,
  { id: person, name }: Speaker,
  words: string,
  names: NamesOf,
  findings: Findings,
) {
  const isWritten = [name, ...(names.get(person) ?? [])].some((each) => words.includes(bare(each)));
  findings.expect("speakers whose name stands in their evidence", isWritten, () => `${id}: ${name} is not named there`);
}

function checkPosts(
  { id }: SpeechRecord,
  { name, positions }: Speaker,
  words: string,
  page: string,
  findings: Findings,
) {
  for (const { institution, title, term } of positions) {
    const isThere =
      (institution === null || isBodyNamed(bare(institution), bare(title ?? ""), words, page)) &&
      isTitleIn(bare(title ?? ""), words) &&
      words.includes(bare(term ?? "").replace(/^第/u, "")); // “第十四届全国人大代表”
    findings.expect("posts whose words stand in their evidence", isThere, () => {
      return `${id}: ${name}: ${term ?? ""}${institution ?? ""}${title ?? ""} is not there`;
    });
  }
}

/** 总统顾问 of “总统前顾问”: a mark that a post is over may stand inside it. */
function isTitleIn(title: string, words: string): boolean {
  return words.includes(title) || words.replaceAll("前", "").includes(title);
}

/** Posts that are known to be of one body alone. */
const ofOneBody: ReadonlyMap<string, RegExp> = new Map([
  ["国务院", /^(?:副?总理|国务委员|外长)$/u], // “外长” of 国务委员兼外长
  ["全国人大", /^代表$/u], // “丁一川|代表” during the sessions
  ["全国政协", /^委员$/u], // “苏砚秋|委员”
]);

/** “总理”: of which country, other bylines of the name tell */
const ofState = /^(?:总统|总理|首相|国王|外长|防长|国家副?主席|副?总理)$/u;
const countries = readCountryNames().foreign;

/** “⻓”, “⽹” */
const radical = /[\u2E80-\u2FDF]/gu;
const radicals = readRadicals();

/** 云江省委网信办 stands in “省委网信办主任” where the page names 云江 elsewhere: a head may be restored, a tail may not. */
function isBodyNamed(institution: string, title: string, words: string, page: string): boolean {
  if (words.includes(institution)) return true;
  for (let at = 1; at <= institution.length - 2; at += 1) {
    if (words.includes(institution.slice(at))) return page.includes(institution.slice(0, at));
  }
  const isOfState = countries.has(institution) && ofState.test(title);
  return ofOneBody.get(institution)?.test(title) === true || isOfState || isSeatOf(institution, title, words, page);
}

/** 青屿市 of “青屿副市长”, 云江省 of a “省长” on a page that names 云江: the post names the kind of its place. */
function isSeatOf(institution: string, title: string, words: string, page: string): boolean {
  const kind = /^(?:代|代理)?(?:常务)?副?(?<kind>[省市县区州旗])长$/u.exec(title)?.groups?.["kind"]; // “副市长”
  if (/政协$|人大$/u.test(institution))
    return /^(?:委员|代表)$/u.test(title) && page.includes(institution.slice(0, -2)); // “云江省政协”, “委员”
  if (kind === undefined || !institution.endsWith(kind)) return false;
  return words.includes(institution.slice(0, -1) + title) || page.includes(institution.slice(0, -1));
}

/** Without spaces and brackets, which set names apart, control characters and the radicals of PDFs: “（日本）进藤 荣一”, “副部⻓” */
function bare(text: string): string {
  return simplified(text)
    .replace(radical, (one) => radicals.get(one) ?? one)
    .replace(/[\s\u00A0\u3000（）()〔〕\p{Cc}\u200E\u200F\u202A-\u202E\uFFFE\uFFFF]/gu, "");
}
