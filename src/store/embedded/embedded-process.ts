/** The process that answers one question on the embedded database; its parent kills it at the time limit. */
import { TifaError } from "../../base/errors.ts";
import type { Answer, Question } from "../graph-store.ts";
import { askEmbedded } from "./embedded.ts";

/** What the parent sends. */
export interface ProcessRequest {
  readonly path: string;
  readonly question: Question;
}

/** What it gets back. */
export type ProcessReply =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "error"; readonly code: TifaError["code"]; readonly message: string; readonly hint: string };

process.once("message", (request: ProcessRequest) => {
  void reply(request).then((message) => process.send?.(message, () => process.disconnect()));
});

async function reply({ path, question }: ProcessRequest): Promise<ProcessReply> {
  try {
    return { kind: "answer", answer: await askEmbedded(path, question) };
  } catch (error) {
    if (!(error instanceof TifaError)) throw error;
    return { kind: "error", code: error.code, message: error.message, hint: error.hint };
  }
}
