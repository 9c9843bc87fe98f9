/** The reader: the page with every span marked and its speakers in the margin. */
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { DocumentPage } from "../../../graph/page-api.ts";
import { documentAnswer } from "../../data/answers.ts";
import { Await } from "../../shell/await.tsx";
import { isTyping } from "../../shell/keys.ts";
import type { StoreProps } from "../../shell/store.ts";
import { goParams, linkTo, viewState } from "../../state/navigation.ts";
import { say } from "../../words/words.ts";
import type { View } from "../view.ts";
import { Documents, pagesByLikeness, shownDocument } from "./documents.tsx";
import { Group } from "./group.tsx";
import { type Mark, marksOf, parsePlace, stepMark } from "./marks.ts";
import { pageGroups } from "./page-groups.ts";
import { PagePicture } from "./page-picture.tsx";
import "./reader.css";

export const readerView: View = { route: "doc", name: { zh: "原文", en: "Page" }, Main: Reader, Side: Documents };

function Reader({ overview }: StoreProps): JSX.Element {
  return (
    <Await answer={documentAnswer(shownDocument(overview)).value} otherwise={<OtherPage overview={overview} />}>
      {(page) => <Page key={page.id} page={page} />}
    </Await>
  );
}

/** The address names a page that the store lacks: the one whose id begins most like it. */
function OtherPage({ overview }: Pick<StoreProps, "overview">): JSX.Element | null {
  const [first] = pagesByLikeness(overview, viewState.value.params["id"] ?? "");
  return first === undefined ? null : (
    <span>
      {say("nearest")}
      <a href={linkTo({ params: { id: first.id } })}>{first.title}</a>
    </span>
  );
}

function Page({ page }: { readonly page: DocumentPage }): JSX.Element {
  const { params, selected, on } = viewState.value;
  const groups = useMemo(() => pageGroups(page), [page]);
  const marks = useMemo(() => marksOf(page), [page]);
  const at = params["at"];
  const place = useMemo(() => parsePlace(at), [at]);
  const concept = on ?? selected;
  const wanted = marks.filter(({ kind, entity }) => kind === "concept" && entity === concept);
  const isRaw = params["raw"] === "1";
  const { original } = page;
  const isPicture = params["raw"] === "page" && original !== null;
  useEffect(() => {
    document.querySelector(".is-here")?.scrollIntoView({ block: "center" });
  }, [page, at, isRaw]);
  const step = (by: 1 | -1) => {
    const next = stepMark(wanted, place, by);
    if (next !== null) goParams({ at: `${next.start}-${next.end}` });
  };
  useEffect(() => onKeys(step));
  return (
    <article class={isRaw ? "page is-raw" : "page"}>
      <Head page={page} />
      <div class="page-bar">
        <Legend />
        {wanted.length === 0 ? null : <Steps wanted={wanted} start={place?.start ?? -1} onStep={step} />}
        <fieldset class="switch" aria-label={`${say("repaired")} / ${say("raw")}`}>
          <button type="button" aria-pressed={!isRaw && !isPicture} onClick={() => goParams({ raw: null })}>
            {say("repaired")}
          </button>
          <button type="button" aria-pressed={isRaw} onClick={() => goParams({ raw: "1" })}>
            {say("raw")}
          </button>
          {original === null ? null : (
            <button type="button" aria-pressed={isPicture} onClick={() => goParams({ raw: "page" })}>
              {say("asPrinted")}
            </button>
          )}
        </fieldset>
      </div>
      {isPicture ? (
        <PagePicture page={page} original={original} wanted={wanted} place={place} />
      ) : (
        groups.map((group) => (
          <Group key={group.raw.start} page={page} group={group} marks={marks} place={place} isRaw={isRaw} />
        ))
      )}
    </article>
  );
}

function Head({ page }: { readonly page: DocumentPage }): JSX.Element {
  const unsigned = page.speeches.filter(({ speakers }) => speakers.length === 0).length;
  const facts = [
    page.source,
    page.date,
    page.page === null ? null : say("pageNumber", { page: page.page }),
    cellOf(page),
    say("speechesHere", { count: page.speeches.length }),
    say("fileOrder"),
    unsigned === 0 ? null : say("unsigned", { count: unsigned }),
  ];
  return (
    <header class="page-head">
      <h1>{page.title}</h1>
      <p>{facts.filter((fact) => fact !== null).join(" · ")}</p>
    </header>
  );
}

/** Where in a table the text stands. */
function cellOf({ origins: [first] }: DocumentPage): string | null {
  const { row, column } = first ?? {};
  return row === undefined || column === undefined ? null : say("tableCell", { row, column });
}

function Legend(): JSX.Element {
  return (
    <p class="page-legend" aria-hidden="true">
      <span class="run m-concept">{say("legendOwn")}</span>
      <span class="run m-concept voice-indirect">{say("legendReported")}</span>
      <span class="run m-quotation">{say("legendQuoted")}</span>
      <span class="run m-concept voice-title">{say("legendTitle")}</span>
    </p>
  );
}

interface StepsProps {
  readonly wanted: readonly Mark[];
  readonly start: number;
  readonly onStep: (by: 1 | -1) => void;
}

function Steps({ wanted, start, onStep }: StepsProps): JSX.Element {
  const nth = wanted.findIndex((mark) => mark.start === start) + 1;
  return (
    <p class="steps">
      <button type="button" onClick={() => onStep(-1)}>
        {say("previous")}
      </button>
      <span>{nth === 0 ? say("places", { count: wanted.length }) : say("nthOf", { nth, count: wanted.length })}</span>
      <button type="button" onClick={() => onStep(1)}>
        {say("next")}
      </button>
    </p>
  );
}

/** n and N go to the next and the previous mention. */
function onKeys(step: (by: 1 | -1) => void): () => void {
  const listen = (event: KeyboardEvent) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n") step(1);
    if (event.key === "N") step(-1);
  };
  globalThis.addEventListener("keydown", listen);
  return () => globalThis.removeEventListener("keydown", listen);
}
