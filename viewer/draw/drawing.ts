/** The one module that speaks to sigma: draws a scene into an element and reports what the pointer does. */
import { MultiUndirectedGraph } from "graphology";
import Sigma from "sigma";
import { EdgeLineProgram, EdgeRectangleProgram } from "sigma/rendering";
import { labelLayer } from "./label-layer.ts";
import { type Palette, readPalette } from "./palette.ts";
import type { PlacedLabel } from "./place-labels.ts";
import type { Camera, Focus, Scene } from "./scene.ts";
import { shapeProgram } from "./shapes.ts";
import { edgeStyle, nodeStyle } from "./styles.ts";

export interface DrawingEvents {
  readonly onNode: (id: string, how: "click" | "double") => void;
  readonly onEdge: (id: string) => void;
  readonly onGround: () => void;
  /** The node or edge under the pointer and where the pointer is, null when it left. */
  readonly onHover: (hovered: { readonly id: string; readonly x: number; readonly y: number } | null) => void;
  readonly onCamera: (camera: Camera) => void;
  /** The browser took the drawing context away; the drawing is dead. */
  readonly onLost: () => unknown;
}

export interface Drawing {
  readonly setFocus: (focus: Focus) => void;
  readonly moveTo: (camera: Partial<Camera>, milliseconds: number) => void;
  readonly camera: () => Camera;
  /** Moves the camera only when the node is out of sight. */
  readonly show: (id: string, milliseconds: number) => void;
  /** Where a node stands, in pixels of the element. */
  readonly positionOf: (id: string) => { readonly x: number; readonly y: number } | null;
  readonly labels: () => readonly PlacedLabel[];
  /** Frees the WebGL contexts, of which a browser gives out only a few. */
  readonly kill: () => void;
}

/** The camera that shows everything. */
export const wholeScene: Camera = { x: 0.5, y: 0.5, ratio: 1 };

/** Whether the browser can draw at all; sigma throws without a context. */
export function hasWebgl(): boolean {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}

/** Draws a scene; a new scene or theme is a new drawing. */
export function draw(element: HTMLElement, scene: Scene, camera: Camera, events: DrawingEvents): Drawing {
  const palette = readPalette(element);
  let focus: Focus = { chosen: new Set(), near: null, cursor: null };
  const sigma = new Sigma(graphOf(scene, palette), element, {
    renderLabels: false,
    enableEdgeEvents: true,
    hideEdgesOnMove: scene.edges.length > 5000,
    zIndex: true,
    stagePadding: 56,
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    doubleClickZoomingRatio: 1,
    minEdgeThickness: 1,
    defaultDrawNodeHover: () => {},
    nodeProgramClasses: {
      disc: shapeProgram("disc", null),
      diamond: shapeProgram("diamond", null),
      open: shapeProgram("diamond", { pixels: 1.6, inside: palette.paper }),
      square: shapeProgram("square", { pixels: 1.2, inside: palette.paper }),
    },
    edgeProgramClasses: { hair: EdgeLineProgram, band: EdgeRectangleProgram },
    nodeReducer: (id, data) => nodeStyle(id, data, focus, palette),
    edgeReducer: (_id, data) => edgeStyle(data, focus, palette),
  });
  const names = labelLayer(sigma);
  sigma.getCamera().setState(camera);
  sigma.on("afterRender", () => names.draw(scene, focus, palette));
  let isKilled = false;
  report(sigma, element, { ...events, onLost: () => isKilled || events.onLost() });
  sigma.refresh();
  return {
    setFocus: (wanted) => {
      focus = wanted;
      sigma.refresh({ skipIndexation: true });
    },
    moveTo: (wanted, milliseconds) => move(sigma, wanted, milliseconds),
    show: (id, milliseconds) => {
      const data = sigma.getNodeDisplayData(id);
      if (data === undefined) return;
      const { x, y } = sigma.framedGraphToViewport(data);
      const { width, height } = sigma.getDimensions();
      if (x < 0 || y < 0 || x > width || y > height) move(sigma, { x: data.x, y: data.y }, milliseconds);
    },
    camera: () => cameraOf(sigma),
    positionOf: (id) => {
      const data = sigma.getNodeDisplayData(id);
      return data === undefined ? null : sigma.framedGraphToViewport(data);
    },
    labels: names.placed,
    kill: () => {
      isKilled = true;
      sigma.kill();
    },
  };
}

function graphOf(scene: Scene, palette: Palette): MultiUndirectedGraph {
  const graph = new MultiUndirectedGraph();
  const nowhere: Focus = { chosen: new Set(), near: null, cursor: null };
  for (const node of scene.nodes) graph.addNode(node.id, { ...node, ...nodeStyle(node.id, node, nowhere, palette) });
  // Size and colour on every edge: filling defaults doubles the time of sigma's constructor.
  for (const edge of scene.edges) {
    graph.addEdgeWithKey(edge.id, edge.from, edge.to, { ...edge, ...edgeStyle(edge, nowhere, palette) });
  }
  return graph;
}

function report(sigma: Sigma, element: HTMLElement, events: DrawingEvents): void {
  sigma.on("clickNode", ({ node }) => events.onNode(node, "click"));
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.onNode(node, "double");
  });
  sigma.on("clickEdge", ({ edge }) => events.onEdge(edge));
  sigma.on("clickStage", () => events.onGround());
  sigma.on("enterNode", ({ node, event }) => {
    element.classList.add("is-over");
    events.onHover({ id: node, x: event.x, y: event.y });
  });
  sigma.on("leaveNode", () => {
    element.classList.remove("is-over");
    events.onHover(null);
  });
  sigma.on("enterEdge", ({ edge, event }) => events.onHover({ id: edge, x: event.x, y: event.y }));
  sigma.on("leaveEdge", () => events.onHover(null));
  sigma.getCamera().on("updated", () => events.onCamera(cameraOf(sigma)));
  for (const canvas of element.querySelectorAll("canvas")) {
    canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      events.onLost();
    });
  }
}

function move(sigma: Sigma, camera: Partial<Camera>, milliseconds: number): void {
  if (milliseconds === 0) sigma.getCamera().setState(camera);
  else void sigma.getCamera().animate(camera, { duration: milliseconds });
}

function cameraOf(sigma: Sigma): Camera {
  const { x, y, ratio } = sigma.getCamera().getState();
  return { x, y, ratio };
}
