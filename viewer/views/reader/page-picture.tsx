/** The page of a PDF as it was printed, with the places of the text marked on it. */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { DocumentPage } from "../../../graph/page-api.ts";
import { drawPage, type PageSize } from "../../data/pdf-page.ts";
import { goParams, viewState } from "../../state/navigation.ts";
import { say } from "../../words/words.ts";
import type { Mark } from "./marks.ts";
import { boxesOf, type PageBox, pagesOf } from "./page-boxes.ts";
import type { Stretch } from "./runs.ts";
import "./page-picture.css";

export interface PagePictureProps {
  readonly page: DocumentPage;
  readonly original: string;
  /** The mentions that are looked for. */
  readonly wanted: readonly Mark[];
  readonly place: Stretch | null;
}

export function PagePicture({ page, original, wanted, place }: PagePictureProps): JSX.Element {
  const { origins } = page;
  const pages = pagesOf(origins);
  const here = place === null ? [] : boxesOf(origins, place);
  const asked = Number(viewState.value.params["leaf"]);
  const number = pages.includes(asked) ? asked : (here[0]?.page ?? pages[0] ?? 1);
  const nth = pages.indexOf(number);
  const go = (to: number | undefined) => to !== undefined && goParams({ leaf: `${to}` });
  const marks = wanted.flatMap((mark) => boxesOf(origins, mark));
  const isHere = (box: PageBox) => box.page === number;
  return (
    <div class="page-picture">
      {pages.length < 2 ? null : (
        <p class="steps">
          <button type="button" disabled={nth <= 0} onClick={() => go(pages[nth - 1])}>
            {say("previousPage")}
          </button>
          <span>{say("nthOf", { nth: nth + 1, count: pages.length })}</span>
          <button type="button" disabled={nth >= pages.length - 1} onClick={() => go(pages[nth + 1])}>
            {say("nextPage")}
          </button>
        </p>
      )}
      <Picture
        key={`${original} ${number}`}
        original={original}
        number={number}
        marks={marks.filter(isHere)}
        here={here.filter(isHere)}
      />
    </div>
  );
}

interface PictureProps {
  readonly original: string;
  readonly number: number;
  readonly marks: readonly PageBox[];
  readonly here: readonly PageBox[];
}

function Picture({ original, number, marks, here }: PictureProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSignal<PageSize | "missing" | null>(null);
  useEffect(() => {
    const { current } = canvas;
    if (current === null) return;
    drawPage(original, number, current, current.clientWidth).then(
      (drawn) => {
        size.value = drawn;
      },
      () => {
        size.value = "missing";
      },
    );
  }, [original, number]);
  const drawn = size.value;
  useEffect(() => {
    if (drawn !== null) document.querySelector(".page-box.is-here")?.scrollIntoView({ block: "center" });
  }, [drawn, here[0]?.top, here[0]?.left]);
  if (drawn === "missing") return <p class="state">{say("noPicture")}</p>;
  return (
    <div class="picture">
      <canvas ref={canvas} role="img" aria-label={say("pagePicture", { page: number })} />
      {drawn === null ? (
        <output class="picture-wait">{say("loading")}</output>
      ) : (
        [
          ...marks.map((box) => <Box key={keyOf(box)} box={box} size={drawn} kind="is-wanted" />),
          ...here.map((box) => <Box key={`here ${keyOf(box)}`} box={box} size={drawn} kind="is-here" />),
        ]
      )}
    </div>
  );
}

function Box({ box, size, kind }: { readonly box: PageBox; readonly size: PageSize; readonly kind: string }) {
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return (
    <span
      class={`page-box ${kind}`}
      style={{
        left: percent(box.left, size.width),
        top: percent(box.top, size.height),
        width: percent(box.right - box.left, size.width),
        height: percent(box.bottom - box.top, size.height),
      }}
    />
  );
}

function keyOf({ left, top, right, bottom }: PageBox): string {
  return `${left} ${top} ${right} ${bottom}`;
}
