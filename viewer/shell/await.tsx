/** Shows an answer of the API, or that it is on its way, missing or failed. */
import type { ComponentChildren, JSX } from "preact";
import { type Answer, retry } from "../data/answers.ts";
import { say } from "../words/words.ts";

export interface AwaitProps<T> {
  readonly answer: Answer<T>;
  readonly children: (value: T) => ComponentChildren;
  /** Shown below the message when the store has no such thing. */
  readonly otherwise?: ComponentChildren;
}

export function Await<T>({ answer, children, otherwise }: AwaitProps<T>): JSX.Element {
  switch (answer.state) {
    case "ready":
      return <>{children(answer.value)}</>;
    case "loading":
      return (
        <output class="state is-loading">
          <span>{say("loading")}</span>
        </output>
      );
    case "missing":
      return (
        <div class="state">
          <strong>{say("missing")}</strong>
          <span>{idsOf(answer.path)}</span>
          {otherwise}
        </div>
      );
    case "failed":
      return (
        <div class="state" role="alert">
          <strong>{say("failed")}</strong>
          <span>{answer.message}</span>
          <span>{say("failedHint")}</span>
          <button type="button" onClick={() => retry(answer.path)}>
            {say("retry")}
          </button>
        </div>
      );
  }
}

/** The ids that were asked for: "entities/person%3A王伟.json" */
function idsOf(path: string): string {
  const [, ...ids] = path.replace(/\.json$/u, "").split("/");
  return ids.map(decodeURIComponent).join(" × ");
}
