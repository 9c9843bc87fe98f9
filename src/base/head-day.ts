/** The day that a line of a head names: “——2026年2月3日在…会议上”, “（2021年4月19日）”, or a title that it opens. */
import { dayOf } from "./day.ts";
import { narrowDigits } from "./digits.ts";

/** How such a line names its day. */
export interface HeadDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `alone`: the line says nothing else; `outlet`: who published it; `held`: where the words were spoken; `opening`: it is a title. */
  readonly kind: "alone" | "outlet" | "held" | "opening";
}

/** “2026年2月3日”, “2026年02月03日” */
const day = "(?<year>(?:19|20)\\d{2})\\s?年\\s?(?<month>\\d{1,2})\\s?月\\s?(?<date>\\d{1,2})\\s?日";
const forms: readonly (readonly [kind: HeadDay["kind"], pattern: RegExp])[] = [
  // “（2021年4月19日）”, “2021年4月19日 云江”
  ["alone", new RegExp(`^[（(〔]?\\s*${day}(?:\\s+\\p{Script=Han}{2,4})?\\s*[）)〕]?$`, "u")],
  // “望河县融媒体中心 2021年11月15日”
  [
    "outlet",
    new RegExp(
      `^\\p{Script=Han}{2,14}(?:中心|报社?|网|社|台|频道|杂志|周刊|办公室|委员会|[局厅部院委处])[\\s\u3000]+${day}$`,
      "u",
    ),
  ],
  // “——2026年2月3日在云江省第十三届人民代表大会第一次会议上”
  ["held", new RegExp(`^[—－–\\-（(\\s]*${day}，?在.{2,50}?(?:上(?:的.{2,8})?)?[）)]?$`, "u")],
  // “2026年2月3日云江省政府新闻办记者会”
  ["opening", new RegExp(`^${day}.{2,40}(?:记者会|发布会|吹风会|座谈会|答问|实录)$`, "u")],
];
const longest = 80;

/** Reads a trimmed line; undefined for every other. */
export function readHeadDay(line: string): HeadDay | undefined {
  if (line.length > longest) return undefined;
  const plain = narrowDigits(line);
  for (const [kind, pattern] of forms) {
    const { year = "", month = "", date = "" } = pattern.exec(plain)?.groups ?? {};
    const found = dayOf(year, month, date);
    if (found !== undefined) return { date: found, kind };
  }
  return undefined;
}
