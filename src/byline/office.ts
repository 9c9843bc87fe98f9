/** The opening of a report that names its office and not its speaker: 现在，我代表国务院，向大会报告政府工作. */
import type { NamedPerson } from "../base/records.ts";
import type { BylineWords } from "../lexicon/byline-words.ts";
import type { KnownOccupancy } from "../lexicon/occupancies.ts";

/** “各位代表，现在，|我代表国务院”, “根据中共中央的决定，|我代表国务院”: not “李克强总理说：‘现在，我……”. */
const opening = /^(?:各位代表[，,：:！]\s?)?(?:(?:现在|今天)[，,]?|根据\p{Script=Han}{2,16}[，,])?(?=我)/u;
/** “|我代表国务院，向大会作政府工作报告，请予审议”; only the general report is the Premier's own in every year. */
const government =
  /^我(?:代表|受)国务院(?:的委托)?[，,]?(?:向\p{Script=Han}{2,24})?(?:[，,]?(?:作|报告))?[^。《》]{0,10}?(?:政府工作|年的工作)/u;
/** “|我代表第十五届中央委员会向大会作报告” */
const congress = /^我(?:代表|受)(?:中国共产党)?(?<term>第?[一二三四五六七八九十]+届)中央委员会.*作报告/u;

/** The holder of the office at the date of the document; undefined when the line is no such opening or the holder is not known. */
export function readOffice(line: string, words: BylineWords, date?: string): readonly NamedPerson[] | undefined {
  if (!opening.test(line)) return undefined;
  const own = line.replace(opening, "");
  const holder = government.test(own) ? inOffice("国务院", words, date) : reporting(congress.exec(own), words);
  if (holder === undefined) return undefined;
  return [{ name: holder.name, positions: [{ institution: holder.organisation, title: holder.title, former: false }] }];
}

/** “第十五届” and 十五届 are one term. */
function reporting(match: RegExpExecArray | null, words: BylineWords): KnownOccupancy | undefined {
  const term = match?.groups?.["term"] ?? "";
  return words.occupancies.find(({ terms }) => terms.includes(`第${term.replace(/^第/u, "")}`));
}

/** A year alone means its spring session, at which the outgoing Premier still reports. */
function inOffice(body: string, words: BylineWords, date: string | undefined): KnownOccupancy | undefined {
  const day = date?.length === 4 ? `${date}-03-05` : date;
  if (day?.length !== 10) return undefined;
  return words.occupancies.find(
    (holder) =>
      holder.organisation === body && holder.from <= day && day <= (holder.to === "" ? holder.checked : holder.to),
  );
}
