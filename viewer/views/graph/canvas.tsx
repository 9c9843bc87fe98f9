/** The drawing in the page: pointer, keyboard, focus, camera in the address, and what is said to a screen reader. */
import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type EntityGraph, type Link, otherEnd } from "../../data/entity-graph.ts";
import { type Drawing, draw, wholeScene } from "../../draw/drawing.ts";
import type { Camera, Focus, Scene } from "../../draw/scene.ts";
import type { StoreProps } from "../../shell/store.ts";
import { go, goParams, replaceParams, viewState } from "../../state/navigation.ts";
import { say } from "../../words/words.ts";
import { duration, onGraphKey, zoomBy } from "./graph-keys.ts";
import { Preview, type Previewed } from "./preview.tsx";

export interface CanvasProps extends Pick<StoreProps, "graph" | "series"> {
  /** The same with the links that are drawn. */
  readonly drawn: EntityGraph;
  readonly scene: Scene;
  readonly onLost: () => void;
}

const hoverDelay = 40;
const cameraDelay = 250;

export function Canvas({ graph, series, drawn, scene, onLost }: CanvasProps): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const cursor = useSignal<string | null>(null);
  const centre = useSignal<string | null>(null);
  const preview = useSignal<Previewed | null>(null);
  const { selected, on, params } = viewState.value;

  useEffect(() => {
    if (element.current === null) return;
    const made = draw(element.current, scene, parseCamera(viewState.value.params["cam"]), {
      onNode: (id, how) => (how === "double" ? goParams({ ego: id, cam: null }) : select(id)),
      onEdge: (id) => selectLink(graph, id),
      onGround: () => go({ selected: null, on: null }),
      onHover: delayed(hoverDelay, (hovered) => {
        preview.value = hovered;
      }),
      onCamera: delayed(cameraDelay, (camera) => replaceParams({ cam: printCamera(camera) })),
      onLost,
    });
    drawing.current = made;
    // The door for tests: labels and positions as drawn.
    Object.assign(globalThis, { tifaDrawing: made });
    return () => {
      made.kill();
      drawing.current = null;
    };
  }, []);

  useEffect(() => {
    drawing.current?.setFocus(
      focusOf({ graph, drawn, scene }, { selected, on, cursor: cursor.value ?? preview.value?.id ?? null }),
    );
  }, [selected, on, cursor.value, preview.value]);

  useEffect(() => {
    if (selected !== null) drawing.current?.show(selected, duration());
  }, [selected]);

  useEffect(() => {
    // "Back" may name another camera than the one that is drawn; our own moves arrive here already done.
    const { current } = drawing;
    if (current !== null && printCamera(current.camera()) !== (params["cam"] ?? null)) {
      current.moveTo(parseCamera(params["cam"]), 0);
    }
  }, [params["cam"]]);

  return (
    <div class="canvas-frame">
      <div
        ref={element}
        class="canvas"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the graph is one tab stop and takes the arrow keys itself.
        tabIndex={0}
        role="application"
        aria-label={say("graphTitle")}
        aria-describedby="graph-keys"
        onKeyDown={(event) => onGraphKey(event, { drawn, scene, cursor, centre, drawing: drawing.current })}
        onBlur={() => {
          cursor.value = null;
          centre.value = null;
        }}
      />
      <div class="canvas-zoom">
        <button type="button" onClick={() => drawing.current?.moveTo(wholeScene, duration())}>
          {say("fit")}
        </button>
        <button type="button" aria-label={say("zoomIn")} onClick={() => zoomBy(drawing.current, 1 / 1.5)}>
          +
        </button>
        <button type="button" aria-label={say("zoomOut")} onClick={() => zoomBy(drawing.current, 1.5)}>
          −
        </button>
      </div>
      <p class="canvas-keys" id="graph-keys">
        {say("keys")}
      </p>
      <Announcement graph={drawn} cursor={cursor} />
      {preview.value === null ? null : <Preview graph={drawn} series={series} previewed={preview.value} />}
    </div>
  );
}

function Announcement({
  graph,
  cursor,
}: {
  readonly graph: EntityGraph;
  readonly cursor: Signal<string | null>;
}): JSX.Element {
  const entity = graph.entities.get(cursor.value ?? viewState.value.selected ?? "");
  const links = graph.linksOf.get(entity?.id ?? "")?.length ?? 0;
  return (
    <p class="aria-only" aria-live="polite">
      {entity === undefined
        ? ""
        : say("graphAnnounce", { label: say(`label:${entity.label}`), name: entity.title, links })}
    </p>
  );
}

function select(id: string): void {
  go({ selected: id, on: null, tab: "evidence" });
}

/** An edge of emphasis selects its pair, any other edge its first end. */
function selectLink(graph: EntityGraph, id: string): void {
  const link = graph.links.find((candidate) => candidate.id === id);
  if (link === undefined) return;
  go({ selected: link.from, on: link.type === "SPEAKS_OF" ? link.to : null, tab: "evidence" });
}

interface Chosen {
  readonly selected: string | null;
  readonly on: string | null;
  readonly cursor: string | null;
}

/** What is selected with its neighbours, a pair by itself; an institution that is not drawn lights up its people. */
function focusOf(
  { graph, drawn, scene }: Omit<CanvasProps, "onLost" | "series">,
  { selected, on, cursor }: Chosen,
): Focus {
  const ids = new Set(scene.nodes.map(({ id }) => id));
  const isDrawn = (id: string) => ids.has(id);
  const chosen = new Set([selected, on].filter((id) => id !== null).filter(isDrawn));
  if (selected === null || on !== null) return { chosen, near: chosen.size === 0 ? null : chosen, cursor };
  const links = isDrawn(selected) ? drawn.linksOf.get(selected) : graph.linksOf.get(selected)?.filter(isPost);
  const near = new Set([...chosen, ...(links ?? []).map((link) => otherEnd(link, selected)).filter(isDrawn)]);
  return { chosen, near: near.size === 0 ? null : near, cursor };
}

function isPost({ type }: Link): boolean {
  return type === "HOLDS";
}

function printCamera({ x, y, ratio }: Camera): string | null {
  const isWhole = x === wholeScene.x && y === wholeScene.y && ratio === wholeScene.ratio;
  return isWhole ? null : [x, y, ratio].map((value) => value.toFixed(3)).join(",");
}

function parseCamera(text: string | undefined): Camera {
  const [x, y, ratio] = (text ?? "").split(",").map(Number);
  const isCamera = x !== undefined && y !== undefined && ratio !== undefined && [x, y, ratio].every(Number.isFinite);
  return isCamera ? { x, y, ratio } : wholeScene;
}

/** Calls with the last value once no other came for so long. */
function delayed<T>(milliseconds: number, act: (value: T) => void): (value: T) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (value) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(value), milliseconds);
  };
}
