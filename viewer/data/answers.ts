/** Fetches answers of the API once each and hands them out as signals. */
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { ApiError, GraphColumns, MatrixColumns, Overview, PairEvidence } from "../../graph/api.ts";
import type { EntityPage } from "../../graph/entity-api.ts";
import type { Series } from "../../graph/facts.ts";
import type { DocumentPage } from "../../graph/page-api.ts";

export type Answer<T> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "missing"; readonly path: string }
  | { readonly state: "failed"; readonly path: string; readonly message: string };

const answers = new Map<string, Signal<Answer<unknown>>>();

export const overviewAnswer = (): ReadonlySignal<Answer<Overview>> => answerTo("overview.json");
export const graphAnswer = (): ReadonlySignal<Answer<GraphColumns>> => answerTo("graph.json");

/** Who says how much of what in one series. */
export function matrixAnswer(series: Series): ReadonlySignal<Answer<MatrixColumns>> {
  return answerTo(`matrix/${series}.json`);
}

/** The page of a document. */
export function documentAnswer(id: string): ReadonlySignal<Answer<DocumentPage>> {
  return answerTo(`documents/${encodeURIComponent(id)}.json`);
}

/** One node with its posts, neighbours and what it speaks of. */
export function entityAnswer(id: string): ReadonlySignal<Answer<EntityPage>> {
  return answerTo(`entities/${encodeURIComponent(id)}.json`);
}

/** The numbers and a page of quotations of a pair, or of a concept alone when the actor is `-`. */
export function evidenceAnswer(actor: string, concept: string, page = 1): ReadonlySignal<Answer<PairEvidence>> {
  const pair = `evidence/${encodeURIComponent(actor)}/${encodeURIComponent(concept)}`;
  return answerTo(page === 1 ? `${pair}.json` : `${pair}/${page}.json`);
}

/** Asks again for an answer that failed. */
export function retry(path: string): void {
  const answer = answers.get(path);
  if (answer !== undefined) fill(path, answer);
}

function answerTo<T>(path: string): ReadonlySignal<Answer<T>> {
  let answer = answers.get(path);
  if (answer === undefined) {
    answer = signal<Answer<unknown>>({ state: "loading" });
    answers.set(path, answer);
    fill(path, answer);
  }
  // graph/api.ts says which shape is served under which path; server and viewer are built from the same source.
  return answer as ReadonlySignal<Answer<T>>;
}

async function fill(path: string, answer: Signal<Answer<unknown>>): Promise<void> {
  answer.value = { state: "loading" };
  try {
    const response = await fetch(`./api/${path}`);
    if (response.ok) answer.value = { state: "ready", value: await response.json() };
    else if (response.status === 404) answer.value = { state: "missing", path };
    else answer.value = { state: "failed", path, message: await messageOf(response) };
  } catch (error) {
    answer.value = { state: "failed", path, message: error instanceof Error ? error.message : String(error) };
  }
}

async function messageOf(response: Response): Promise<string> {
  try {
    // Every error answer of our server has this shape; another server's is caught below.
    const { error, hint } = (await response.json()) as ApiError;
    return `${error} · ${hint}`;
  } catch {
    return `HTTP ${response.status}`;
  }
}
