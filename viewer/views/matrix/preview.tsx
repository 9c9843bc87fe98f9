/** What the pointer rests on, in words. */
import { useSignal } from "@preact/signals";
import type { JSX, RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { Matrix } from "../../data/matrix.ts";
import { say } from "../../words/words.ts";
import { cellSays } from "./cell-says.ts";
import type { MatrixFrame } from "./frame.ts";
import { type GridPlace, placeOf } from "./grid-place.ts";
import type { MarkScale } from "./mark.ts";

export interface PreviewProps {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly matrix: Matrix;
  readonly frame: MatrixFrame;
  readonly scale: MarkScale;
}

interface Resting extends GridPlace {
  readonly x: number;
  readonly y: number;
}

const delay = 40;

export function Preview({ table, matrix, frame, scale }: PreviewProps): JSX.Element | null {
  const resting = useSignal<Resting | null>(null);
  useEffect(() => {
    const element = table.current;
    if (element === null) return;
    return watch(element, (next) => {
      resting.value = next;
    });
  }, []);
  if (resting.value === null) return null;
  const { row, column, x, y } = resting.value;
  const [actor, concept] = [frame.rows[row], frame.columns[column]];
  if (actor === undefined || concept === undefined) return null;
  return (
    <div class="grid-preview" style={{ left: `${x}px`, top: `${y}px` }} aria-hidden="true">
      <strong>
        {actor.name} × {concept.name}
      </strong>
      <small>{say(`series:${matrix.series}`)}</small>
      <span>{cellSays(matrix.cellsOf.get(actor.id)?.get(concept.id), scale)}</span>
    </div>
  );
}

/** Tells where the pointer rests, below the cell so that the cell stays in sight. */
function watch(table: HTMLTableElement, tell: (resting: Resting | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onOver = ({ target }: PointerEvent) => {
    clearTimeout(timer);
    const place = placeOf(target);
    const cell = target instanceof Element ? target.closest("td") : null;
    timer = setTimeout(() => {
      const box = cell?.getBoundingClientRect();
      tell(place === null || box === undefined ? null : { ...place, x: box.left, y: box.bottom + 4 });
    }, delay);
  };
  const onLeave = () => {
    clearTimeout(timer);
    tell(null);
  };
  table.addEventListener("pointerover", onOver);
  table.addEventListener("pointerleave", onLeave);
  globalThis.addEventListener("scroll", onLeave, true);
  return () => {
    onLeave();
    table.removeEventListener("pointerover", onOver);
    table.removeEventListener("pointerleave", onLeave);
    globalThis.removeEventListener("scroll", onLeave, true);
  };
}
