/** The day and the page that a newspaper file carries in its name. */
import { isDay } from "../base/day.ts";
import type { DocumentMeta } from "../base/records.ts";

/** “20190201”, “2021-04-19”, “2021.04.19”, “2021_4_19”, “2021年4月19日”, in the last part of a path */
const day =
  /(?<!\d)(?<year>(?:19|20)\d{2})(?:(?<mm>0[1-9]|1[0-2])(?<dd>0[1-9]|[12]\d|3[01])|(?<sign>[-._])(?<month>\d{1,2})\k<sign>(?<date>\d{1,2})|年(?<m>\d{1,2})月(?<d>\d{1,2})日)(?!\d)(?=[^/]*$)/u;
/** “20190201|-17|-01”, “rmrb_20210419|_12|_1”: behind the day and before anything else */
const page = /^[-_](?<page>\d{2})(?!\d)/u;

/** Date and page that a newspaper file carries in its name. */
export function metaOfName(id: string): DocumentMeta {
  const found = day.exec(id);
  if (found === null) return {};
  const { year, mm, dd, month, date, m, d } = found.groups ?? {};
  const two = (number: string | undefined) => (number ?? "").padStart(2, "0");
  const iso = `${year}-${two(mm ?? month ?? m)}-${two(dd ?? date ?? d)}`;
  const number = page.exec(id.slice(found.index + found[0].length))?.groups?.["page"];
  return {
    ...(isDay(iso) ? { date: iso, dateRule: "file-name" } : {}),
    ...(number === undefined ? {} : { page: String(Number(number)) }),
  };
}
