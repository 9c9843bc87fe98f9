/** Who speaks, in which capacity, and by which rule we say so. */
import type { JSX } from "preact";
import type { PageSpeaker, PageSpeech } from "../../../graph/page-api.ts";
import { linkTo, viewState } from "../../state/navigation.ts";
import { withParams } from "../../state/view-state.ts";
import { number, say, sayCode, sayRule } from "../../words/words.ts";
import { countsFor, type Mark } from "./marks.ts";
import type { PageGroup } from "./page-groups.ts";

export interface MarginProps {
  readonly group: PageGroup;
  readonly marks: readonly Mark[];
}

export function Margin({ group, marks }: MarginProps): JSX.Element {
  const { speech, parts } = group;
  if (speech === null) {
    return (
      <div class="margin">
        <strong>{sayCode("part", parts[0]?.kind ?? "unassigned")}</strong>
        <span>{say("notSpeech")}</span>
      </div>
    );
  }
  const own = marks.filter((mark) => mark.kind === "concept" && countsFor(mark, speech));
  const concepts = new Set(own.map(({ entity }) => entity)).size;
  return (
    <div class="margin">
      {speech.speakers.map((speaker) => (
        <Speaker key={speaker.id} speaker={speaker} />
      ))}
      {speech.speakers.length === 0 ? (
        <>
          <strong>{say("unknownSpeaker")}</strong>
          <span>{say("unsignedReason")}</span>
        </>
      ) : null}
      <Rule speech={speech} />
      <small>{`${say("chars", { count: speech.chars })} · ${say("conceptsHere", { count: concepts })}`}</small>
    </div>
  );
}

function Speaker({ speaker }: { readonly speaker: PageSpeaker }): JSX.Element {
  const { id, name, positions } = speaker;
  return (
    <>
      <a
        class={viewState.value.selected === id ? "speaker is-selected" : "speaker"}
        href={linkTo({ selected: id, on: null, tab: "evidence" })}
      >
        {name}
      </a>
      {positions.map(({ institution, title, former }) => (
        <span
          key={`${institution} ${title}`}
        >{`${former ? say("former") : ""}${institution ?? ""}${title ?? ""}`}</span>
      ))}
    </>
  );
}

/** The rule leads to the words that it rests on. */
function Rule({ speech }: { readonly speech: PageSpeech }): JSX.Element {
  const { rule, confidence, evidence } = speech;
  const text = `${sayRule(rule)}${confidence > 0 ? ` · ${number(confidence, 2)}` : ""}`;
  if (evidence === null) return <small>{text}</small>;
  const { params } = withParams(viewState.value, { at: `${evidence.start}-${evidence.end}` });
  return (
    <small>
      <a href={linkTo({ params })} title={evidence.text}>
        {text}
      </a>
    </small>
  );
}
