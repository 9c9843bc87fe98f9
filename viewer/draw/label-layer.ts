/** Sigma's labels overlap; this layer draws our own on a canvas of its own, after every frame. */
import type Sigma from "sigma";
import { css, mix, type Palette } from "./palette.ts";
import { type Labelled, type PlacedLabel, placeLabels } from "./place-labels.ts";
import type { Focus, NodeKind, Scene, SceneNode } from "./scene.ts";

const sans = 'system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';
const serif = '"Noto Serif CJK SC", "Songti SC", SimSun, serif';

const styles: Readonly<Record<NodeKind, { readonly font: string; readonly height: number }>> = {
  person: { font: `600 13.5px ${sans}`, height: 16 },
  concept: { font: `400 13px ${serif}`, height: 16 },
  institution: { font: `400 11.5px ${sans}`, height: 14 },
};

const labelLimit = 160;
const nodeLimit = 4000;

export interface LabelLayer {
  readonly draw: (scene: Scene, focus: Focus, palette: Palette) => void;
  /** The labels of the last frame, in pixels of the container. */
  readonly placed: () => readonly PlacedLabel[];
}

/** Adds the canvas above the nodes. */
export function labelLayer(sigma: Sigma): LabelLayer {
  const canvas = sigma.createCanvas("names", { afterLayer: "nodes", style: { pointerEvents: "none" } });
  canvas.setAttribute("aria-hidden", "true");
  const pen = canvas.getContext("2d");
  const widths = new Map<string, number>();
  let placed: readonly PlacedLabel[] = [];

  const widthOf = (node: SceneNode): number => {
    const key = `${node.kind} ${node.label}`;
    const known = widths.get(key);
    if (known !== undefined || pen === null) return known ?? 0;
    pen.font = styles[node.kind].font;
    const width = Math.ceil(pen.measureText(node.label).width) + 2;
    widths.set(key, width);
    return width;
  };

  const labelled = (node: SceneNode): Labelled | null => {
    const data = sigma.getNodeDisplayData(node.id);
    if (data === undefined || data.hidden) return null;
    const { x, y } = sigma.framedGraphToViewport(data);
    const prefer = node.kind === "person" ? "above" : "below";
    return {
      id: node.id,
      x,
      y,
      radius: sigma.scaleSize(data.size),
      width: widthOf(node),
      height: styles[node.kind].height,
      prefer,
    };
  };

  const draw = (scene: Scene, focus: Focus, palette: Palette) => {
    if (pen === null) return;
    const { width, height } = sigma.getDimensions();
    const scale = globalThis.devicePixelRatio;
    canvas.width = width * scale;
    canvas.height = height * scale;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    pen.scale(scale, scale);
    const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
    const ranked = byFocus(scene.nodes.slice(0, nodeLimit), focus).map(labelled);
    placed = placeLabels(
      ranked.filter((node) => node !== null),
      { width, height, limit: labelLimit },
    );
    for (const { id, box } of placed) {
      const node = nodes.get(id);
      if (node !== undefined) write(pen, node, box.left + 1, (box.top + box.bottom) / 2, focus, palette);
    }
  };
  return { draw, placed: () => placed };
}

/** The cursor and the chosen come first, then what is near them, then the rest: so focus never lacks its names. */
function byFocus(nodes: readonly SceneNode[], { chosen, near, cursor }: Focus): readonly SceneNode[] {
  const rank = ({ id }: SceneNode) => (id === cursor || chosen.has(id) ? 0 : near?.has(id) ? 1 : 2);
  return [0, 1, 2].flatMap((wanted) => nodes.filter((node) => rank(node) === wanted));
}

function write(
  pen: CanvasRenderingContext2D,
  node: SceneNode,
  left: number,
  middle: number,
  { chosen, near, cursor }: Focus,
  palette: Palette,
): void {
  const isFar = near !== null && !near.has(node.id) && node.id !== cursor;
  const ink = node.kind === "institution" ? palette.soft : palette.ink;
  pen.font = styles[node.kind].font;
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.lineWidth = 4;
  pen.strokeStyle = css(palette.paper);
  pen.strokeText(node.label, left, middle);
  pen.fillStyle = css(chosen.has(node.id) ? palette.seal : isFar ? mix(palette.paper, ink, 0.5) : ink);
  pen.fillText(node.label, left, middle);
}
