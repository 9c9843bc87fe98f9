/** Which themes are the business of a post: that its holder says them is no finding. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { groupBy } from "../base/group.ts";
import { builtIn } from "./home.ts";
import { listCell, readTable } from "./table.ts";

/** One row: a post (any, where `title` is ""), its families and single concepts by id, the years in which it holds. */
export interface Portfolio {
  readonly institution: string;
  readonly title: string;
  readonly families: readonly string[];
  readonly concepts: readonly string[];
  /** `YYYY` or "". */
  readonly from: string;
  readonly to: string;
}

const file = "portfolios.tsv";
const columns = ["institution", "title", "families", "concepts", "from", "to", "source"] as const;

/** The built-in table; what a folder of the user says of a post stands in place of it. */
export function readPortfolios(folders: readonly string[] = []): readonly Portfolio[] {
  const given = folders.map((folder) => join(folder, file)).filter((path) => existsSync(path));
  const tables = [builtIn(file), ...given].map(rowsOf);
  const byPost = new Map(
    tables.flatMap((rows) => [...groupBy(rows, ({ institution, title }) => `${institution} ${title}`)]),
  );
  return [...byPost.values()].flat();
}

function rowsOf(path: string): readonly Portfolio[] {
  return readTable(path, columns).map(({ cells }) => ({
    institution: cells.institution,
    title: cells.title,
    families: listCell(cells.families),
    concepts: listCell(cells.concepts).map((id) => `concept:${id}`),
    from: cells.from,
    to: cells.to,
  }));
}
