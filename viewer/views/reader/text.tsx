/** A stretch of the page as text nodes with marks around them; nothing of a page is ever read as HTML. */
import type { JSX } from "preact";
import type { DocumentPage } from "../../../graph/page-api.ts";
import { linkTo, viewState } from "../../state/navigation.ts";
import { say } from "../../words/words.ts";
import { countsFor, type Mark } from "./marks.ts";
import { type Edit, type Run, runsOf, type Stretch } from "./runs.ts";

export interface RunsProps {
  readonly page: DocumentPage;
  readonly stretch: Stretch;
  readonly edits: readonly Edit[];
  readonly marks: readonly Mark[];
  readonly place: Stretch | null;
}

export function Runs({ page, stretch, edits, marks, place }: RunsProps): JSX.Element {
  const here: readonly Mark[] =
    place === null ? [] : [{ ...place, kind: "here", entity: "", voice: "", quotedPerson: null, speech: null }];
  return (
    <>
      {runsOf(page.text, stretch, edits, [...marks, ...here]).map((run) =>
        run.marks.length === 0 ? run.text : <MarkedRun key={run.start} page={page} run={run} />,
      )}
    </>
  );
}

function MarkedRun({ page, run }: { readonly page: DocumentPage; readonly run: Run<Mark> }): JSX.Element {
  const { selected, on } = viewState.value;
  const concept = run.marks.find(({ kind }) => kind === "concept");
  const quoted = run.marks.find(({ quotedPerson }) => quotedPerson !== null)?.quotedPerson;
  const isWanted = concept !== undefined && concept.entity === (on ?? selected);
  const names = [
    "run",
    ...run.marks.map(({ kind }) => (kind === "here" ? "is-here" : `m-${kind}`)),
    concept === undefined ? "" : `voice-${concept.voice}`,
    isWanted ? "is-wanted" : "",
  ].join(" ");
  const title = quoted === undefined ? undefined : `${say("quotedVoice")}：${quoted}`;
  if (concept === undefined)
    return (
      <span class={names} title={title}>
        {run.text}
      </span>
    );
  return (
    <a class={names} title={title} href={linkTo({ ...pairOf(page, concept), tab: "evidence" })}>
      <mark>{run.text}</mark>
    </a>
  );
}

/** Words that count for a speaker select both, everything else the concept alone. */
function pairOf(page: DocumentPage, mark: Mark): { selected: string; on: string | null } {
  const speech = page.speeches.find(({ id }) => id === mark.speech);
  const speaker = speech !== undefined && countsFor(mark, speech) ? speech.speakers[0] : undefined;
  return speaker === undefined ? { selected: mark.entity, on: null } : { selected: speaker.id, on: mark.entity };
}
