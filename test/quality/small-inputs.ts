/**
 * Small inputs with what is right: `npm run quality:inputs -- FOLDER`, which holds a folder for each, with `in/` and
 * `right.json` {kind, args, accept, why}. An input is right when the build gives one of the accepted results, refused when it
 * gives nothing and says so, and silently wrong in every other case.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Note } from "../../src/base/notes.ts";
import type { DocumentRecord, MentionRecord, SpeechRecord } from "../../src/base/records.ts";
import { isObject } from "../../src/base/shape.ts";
import { recordsOf } from "../../src/store/directory/record-files.ts";
import { tifa } from "../cli/run.ts";

interface WantedSpeaker {
  readonly name: string;
  readonly positions?: readonly string[];
}

interface WantedSpeech {
  readonly speaker?: string | null;
  readonly speakers?: readonly WantedSpeaker[];
  readonly positions?: readonly string[];
  readonly begins?: string;
  readonly ends?: string;
  readonly keeps?: string | readonly string[];
  readonly title?: string;
  readonly date?: string;
}

interface WantedDocument {
  readonly title?: string | null;
  readonly date?: string | null;
  readonly source?: string | null;
  readonly page?: string;
  readonly speeches?: readonly WantedSpeech[];
}

/** One of the results that are right. */
interface Accepted {
  readonly refused?: true;
  readonly documents?: readonly WantedDocument[];
  readonly absent?: readonly string[];
  readonly doubt?: true;
  readonly noted?: readonly string[];
  readonly exit_not_0?: true;
  readonly persons?: number;
  readonly forbidden_institutions?: readonly string[];
}

interface Right {
  readonly kind: string;
  readonly args?: readonly string[];
  readonly accept: readonly Accepted[];
}

/** What a build gave. */
interface Result {
  readonly code: number | null;
  readonly stderr: string;
  readonly documents: readonly DocumentRecord[];
  readonly speeches: readonly SpeechRecord[];
  readonly mentions: readonly MentionRecord[];
  readonly notes: readonly Note[];
}

const [folder = "", only] = process.argv.slice(2);
const counts = { right: 0, refused: 0, wrong: 0 };
for (const name of readdirSync(folder).sort()) {
  const path = join(folder, name);
  if (!existsSync(join(path, "right.json")) || (only !== undefined && !name.includes(only))) continue;
  // Written by whoever made the input.
  const right = JSON.parse(readFileSync(join(path, "right.json"), "utf8")) as Right;
  const result = await resultOf(path, right.args ?? []);
  const problems = right.accept.map((accepted) => problemsOf(accepted, result));
  const isRight = problems.some((list) => list.length === 0);
  const gaveNothing =
    result.speeches.length === 0 && (result.code !== 0 || result.notes.some(({ rule }) => rule.startsWith("read-")));
  const verdict = isRight ? "right" : gaveNothing ? "refused" : "wrong";
  counts[verdict] += 1;
  console.log(`${verdict.padEnd(8)}${name}: ${right.kind}`);
  if (verdict !== "right") {
    for (const list of problems) console.log(`          ${list.slice(0, 4).join("; ")}`);
    console.log(`          | ${result.stderr.trim().split("\n").slice(0, 3).join(" | ").slice(0, 300)}`);
  }
}
console.log(`\n${counts.right} right · ${counts.refused} refused though readable · ${counts.wrong} silently wrong`);
process.exit();

async function resultOf(path: string, args: readonly string[]): Promise<Result> {
  const out = join(mkdtempSync(join(tmpdir(), "tifa-inputs-")), "out");
  const { code, stderr } = await tifa(["build", join(path, "in"), ...args, "--out", out]);
  const records = <T>(file: string): readonly T[] => (existsSync(join(out, file)) ? [...recordsOf<T>(out, file)] : []);
  const result: Result = {
    code,
    stderr,
    documents: records("documents.jsonl"),
    speeches: records("speeches.jsonl"),
    mentions: records("mentions.jsonl"),
    notes: records("notes.jsonl"),
  };
  rmSync(join(out, ".."), { recursive: true, force: true });
  return result;
}

function problemsOf(accepted: Accepted, result: Result): readonly string[] {
  const { code, stderr, documents, speeches, mentions, notes } = result;
  if (accepted.refused === true)
    return speeches.length === 0 && (code !== 0 || notes.some(({ rule }) => rule.startsWith("read-")))
      ? []
      : ["not refused"];
  const problems: string[] = [];
  const wanted = accepted.documents ?? [];
  if (wanted.length !== documents.length) problems.push(`${documents.length} documents, not ${wanted.length}`);
  const left = [...documents];
  for (const one of wanted) {
    const lists = left.map((document) => documentProblems(one, document, speeches));
    const best = lists.reduce((least, list, i) => (list.length < (lists[least]?.length ?? 0) ? i : least), 0);
    problems.push(...(lists[best] ?? [`no document ${one.title ?? ""}`]));
    left.splice(best, 1);
  }
  for (const words of accepted.absent ?? []) {
    const isIn = (text: string) => (bare(words) === "" ? text.includes(words) : bare(text).includes(bare(words)));
    const holder = speeches.find(({ text, title }) => isIn(text) || title?.trim() === words.trim());
    if (holder !== undefined || documents.some(({ title }) => title?.trim() === words.trim()))
      problems.push(`“${words}” is there`);
  }
  if (accepted.doubt === true && notes.every(({ rule }) => /fields|no-speech/u.test(rule))) problems.push("no doubt"); // “read-fields”
  for (const file of accepted.noted ?? []) if (!stderr.includes(file)) problems.push(`${file} is not named`);
  if (accepted.exit_not_0 === true && code === 0) problems.push("exit 0");
  const persons = new Set(speeches.flatMap(({ speakers }) => speakers.map(({ id }) => id))).size;
  if (accepted.persons !== undefined && persons !== accepted.persons) problems.push(`${persons} persons`);
  const bodies = new Set([
    ...mentions.filter(({ kind }) => kind === "institution").map(({ name }) => name),
    ...speeches.flatMap(({ speakers }) =>
      speakers.flatMap(({ positions }) => positions.map(({ institution }) => institution ?? "")),
    ),
  ]);
  for (const name of accepted.forbidden_institutions ?? []) if (bodies.has(name)) problems.push(`institution ${name}`);
  return problems;
}

function documentProblems(
  wanted: WantedDocument,
  document: DocumentRecord,
  all: readonly SpeechRecord[],
): readonly string[] {
  const problems: string[] = [];
  const compare = (what: string, want: unknown, got: string | undefined) => {
    if (want === undefined || want === (got ?? null)) return;
    if (what === "page" && Number(want) === Number(got)) return;
    problems.push(`${what} ${got ?? "none"}, not ${String(want)}`);
  };
  compare("title", wanted.title?.trim(), document.title?.trim());
  compare("date", wanted.date, document.date);
  compare("source", wanted.source, document.source);
  compare("page", wanted.page, document.page);
  if (wanted.speeches === undefined) return problems;
  const speeches = all.filter((speech) => speech.document === document.id).sort((a, b) => a.order - b.order);
  if (speeches.length !== wanted.speeches.length)
    problems.push(`${speeches.length} speeches, not ${wanted.speeches.length}`);
  wanted.speeches.forEach((one, i) => {
    const speech = speeches[i];
    if (speech !== undefined) problems.push(...speechProblems(one, speech));
  });
  return problems;
}

function speechProblems(wanted: WantedSpeech, speech: SpeechRecord): readonly string[] {
  const problems: string[] = [];
  const text = bare(speech.text);
  if (wanted.speaker !== undefined && wanted.speaker !== (speech.speaker?.name ?? null))
    problems.push(`speaker ${speech.speaker?.name ?? "nobody"}, not ${wanted.speaker}`);
  if (wanted.positions !== undefined) problems.push(...postProblems(wanted.positions, speech.speaker));
  (wanted.speakers ?? []).forEach(({ name, positions }, i) => {
    if (speech.speakers[i]?.name !== name)
      problems.push(`speaker ${i + 1} ${speech.speakers[i]?.name ?? "nobody"}, not ${name}`);
    else if (positions !== undefined) problems.push(...postProblems(positions, speech.speakers[i]));
  });
  if (wanted.begins !== undefined && !text.startsWith(bare(wanted.begins)))
    problems.push(`begins ${text.slice(0, 10)}`);
  if (wanted.ends !== undefined && !text.endsWith(bare(wanted.ends))) problems.push(`ends ${text.slice(-10)}`);
  for (const words of [wanted.keeps ?? []].flat()) if (!text.includes(bare(words))) problems.push(`lacks ${words}`);
  if (wanted.title !== undefined && wanted.title !== speech.title) problems.push(`title ${speech.title}`);
  if (wanted.date !== undefined && wanted.date !== speech.date) problems.push(`date ${speech.date}`);
  return problems;
}

function postProblems(wanted: readonly string[], speaker: unknown): readonly string[] {
  const positions = isObject(speaker) && Array.isArray(speaker["positions"]) ? speaker["positions"] : [];
  const got = positions.map(
    (post: { institution: string | null; title: string | null }) => `${post.institution ?? ""}|${post.title ?? ""}`,
  );
  return got.join() === wanted.join() ? [] : [`posts ${got.join()}, not ${wanted.join()}`];
}

function bare(text: string): string {
  return text.replace(/[\s\u3000\uFEFF]+/gu, "");
}
