/** The questions of the trade, each asked by command, by saved query and by the API of one store. Needs TIFA_CORPORA. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Absences, Against, Changes, ConceptUses, Quotes } from "../../graph/ask-api.ts";
import { build } from "../../src/build.ts";
import { emphasis } from "../../src/command/emphasis.ts";
import { readFieldMap } from "../../src/read/record.ts";
import { type Api, apiOf } from "../../src/server/api.ts";
import { openStore } from "../../src/store/directory/read-store.ts";
import { requireDatabase } from "../../src/store/query-store.ts";
import { corpora, needsCorpora } from "../needs.ts";
import { type Asked, answered } from "./by-answers.ts";
import { answeredByQuery } from "./by-query.ts";
import { differences } from "./judge.ts";
import { type Answer, type Question, questions } from "./question.ts";

const all = questions();

/** What `tifa emphasis` prints as JSON. */
async function command<T>(dir: string, flags: Readonly<Record<string, string>>): Promise<T> {
  const printed: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    await emphasis.run({ from: dir, format: "json", ...flags }, []);
  } finally {
    write.mockRestore();
  }
  return JSON.parse(printed.join("")) as T;
}

function byCommand(dir: string): Asked {
  const spanned = (period?: string) => (period === undefined ? {} : { period });
  return {
    uses: (concept, span) => command<ConceptUses>(dir, { show: "months", concept, ...spanned(span) }),
    changes: (first, second, min) =>
      command<Changes>(dir, { show: "changes", between: `${first},${second}`, min: String(min) }),
    absent: (speaker, concept, series, period) =>
      command<Absences>(dir, { show: "absent", speaker, concept, series, period }),
    quotes: (speaker, concept) => command<Quotes>(dir, { show: "quotes", speaker, concept }),
    against: (speaker, against, series, period) => command<Against>(dir, { speaker, against, series, period }),
    office: (office, series) => command<Against>(dir, { office, series }),
  };
}

function byApi(api: Api): Asked {
  const get = async <T>(...path: string[]) => {
    const answer = api([...path.slice(0, -1), `${path.at(-1)}.json`]);
    if (answer === null) throw new Error(`${path.join("/")}: 404`);
    return JSON.parse(JSON.stringify(answer)) as T;
  };
  const id = (name: string) => `person:${name}`;
  return {
    uses: (concept, span) => get<ConceptUses>("uses", concept, ...(span === undefined ? [] : [span])),
    changes: (first, second) => get<Changes>("changes", first, second),
    absent: (person, _concept, _series, span) => get<Absences>("absent", id(person), span),
    quotes: (person) => get<Quotes>("quotes", id(person)),
    against: (a, b, series, span) => get<Against>("against", id(a), id(b), series, span),
    office: (post, series) => get<Against>("office", post, series),
  };
}

const right = { command: 0, query: 0, api: 0 };

async function judged(question: Question, way: keyof typeof right, given: Promise<Answer>): Promise<void> {
  const wrong = differences(question, await given);
  if (wrong.length === 0) right[way] += 1;
  else console.log(`${question.id} by ${way}: ${wrong.join("; ")}`);
  expect.soft(wrong, `${question.id} by ${way}`).toEqual([]);
}

const sets: readonly (readonly [string, string, string])[] = [
  ["xwlb", "xwlb", "text=text,title=title,date=date,url=url"],
  ["people-daily", "people-daily/2019-02", ""],
];

describe.each(sets)("questions about %s", { ...needsCorpora() }, (name, path, map) => {
  // A store that is there already saves the build while one looks for what is wrong.
  const given = process.env[`TIFA_STORE_${name.toUpperCase().replace("-", "_")}`] ?? "";
  let folder = "";
  let dir = given;
  let api: Api = () => null;
  beforeAll(async () => {
    if (dir === "") {
      folder = mkdtempSync(join(tmpdir(), "tifa-questions-"));
      dir = join(folder, name);
    }
    const fields = map === "" ? undefined : readFieldMap(map);
    if (!existsSync(dir))
      await build({ inputs: [join(corpora, "corpora", path)], out: dir, meta: undefined, map: fields });
    await requireDatabase(dir);
    api = apiOf(await openStore(dir));
  });
  afterAll(() => {
    if (folder !== "") rmSync(folder, { recursive: true, force: true });
  });

  test.each(all.filter(({ corpus }) => corpus[0]?.startsWith(name)))("$id", async (question) => {
    await judged(question, "command", answered(question, byCommand(dir)));
    await judged(question, "query", answeredByQuery(dir, question));
    await judged(question, "api", answered(question, byApi(api)));
  });
});

test("all are answered three ways", needsCorpora(), () => {
  console.log(`${right.command} of ${all.length} by command, ${right.query} by query, ${right.api} by API`);
  expect(right).toEqual({ command: all.length, query: all.length, api: all.length });
});
