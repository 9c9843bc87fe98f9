/** tifa agree: filled coding sheets against the store, and against each other. */

import { TifaError } from "../base/errors.ts";
import { compareAnswers } from "../coding/agreement.ts";
import { questionsOf } from "../coding/questions.ts";
import { readSheet } from "../coding/sheet.ts";
import { writeAudit } from "../store/directory/audit-file.ts";
import { requireStore } from "../store/directory/store-directory.ts";
import { type Command, requiredText } from "./command.ts";
import { print, report, table } from "./output.ts";

/** `tifa agree`: how far filled sheets and the store agree. Throws TifaError `input` for a sheet that does not fit. */
export const agree: Command = {
  name: "agree",
  usage: "agree A.csv [B.csv] --from DIR",
  summary: "compares filled sheets with the store: accuracy, interval, agreement of coders; writes audit.json",
  details: ["--from DIR   the store that the sheets were drawn from"],
  options: { from: { type: "string" } },
  run: async (flags, paths) => {
    const dir = requiredText(flags, "from", "name the store with --from DIR");
    if (paths.length < 1 || paths.length > 2) {
      throw new TifaError("usage", "agree reads one sheet or two", "tifa agree a.csv b.csv --from DIR");
    }
    const { hash } = requireStore(dir);
    const compared = compareAnswers(paths.map(readSheet), (kind) => questionsOf(dir, kind));
    if (compared.kinds.every(({ coded }) => coded === 0)) {
      throw new TifaError("input", `${paths.join(", ")}: no answer to a question of ${dir}`, "fill the column answer");
    }
    writeAudit(dir, { receipt: hash, ...compared });
    const rows = compared.kinds.map(({ kind, coded, right, share, low, high, alpha, open, gone }) => [
      kind,
      `${right} of ${coded}`,
      coded === 0 ? "–" : `${percent(share)} [${percent(low)}, ${percent(high)}]`,
      alpha === null ? "–" : alpha.toFixed(3),
      String(open),
      String(gone),
    ]);
    print(table(["kind", "right", "accuracy [95 %]", "α", "open", "gone"], rows));
    report(`audit.json in ${dir} written`);
    return 0;
  },
};

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
