/** Places labels so that none touches another: greedy by importance, with a grid to look only at what is near. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a label may stand relative to its node. */
type Side = "above" | "below" | "right" | "left" | "upper right" | "lower right" | "upper left" | "lower left";

/** A node in pixels, with the size of its label. Most important first. */
export interface Labelled {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  readonly prefer: Side;
}

export interface PlacedLabel {
  readonly id: string;
  readonly box: Box;
}

export interface PlaceOptions {
  readonly width: number;
  readonly height: number;
  /** At most so many labels. */
  readonly limit: number;
}

/** Space kept free around a label and between it and its node. */
const gap = 3;
const cell = 64;
const sides: readonly Side[] = [
  "above",
  "below",
  "right",
  "left",
  "lower right",
  "upper right",
  "lower left",
  "upper left",
];

/** The labels that find room inside the picture; a label may cover neither another label nor any node. */
export function placeLabels(
  nodes: readonly Labelled[],
  { width, height, limit }: PlaceOptions,
): readonly PlacedLabel[] {
  const taken = makeGrid();
  const discs = makeGrid();
  const picture: Box = { left: 0, top: 0, right: width, bottom: height };
  const inside = nodes.filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height);
  for (const node of inside) discs.add(discOf(node));
  const placed: PlacedLabel[] = [];
  for (const node of inside) {
    if (placed.length >= limit) break;
    const boxes = [node.prefer, ...sides.filter((side) => side !== node.prefer)].map((side) => boxAt(node, side));
    const own = discOf(node);
    const box = boxes.find(
      (candidate) => within(candidate, picture) && !taken.hits(candidate) && !discs.hits(candidate, own),
    );
    if (box === undefined) continue;
    taken.add(grown(box));
    placed.push({ id: node.id, box });
  }
  return placed;
}

/** Whether two boxes share a point inside both. */
export function isTouching(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function boxAt({ x, y, radius, width, height }: Labelled, side: Side): Box {
  const away = radius + gap;
  const left = side.endsWith("right") ? x + away : side.endsWith("left") ? x - away - width : x - width / 2;
  const top = tops[side](y, away, height);
  return { left, top, right: left + width, bottom: top + height };
}

/** The upper edge of a label, from the middle of its node, the distance it keeps and its height. */
const tops: Readonly<Record<Side, (y: number, away: number, height: number) => number>> = {
  above: (y, away, height) => y - away - height,
  below: (y, away) => y + away,
  right: (y, _away, height) => y - height / 2,
  left: (y, _away, height) => y - height / 2,
  "upper right": (y, _away, height) => y - height,
  "upper left": (y, _away, height) => y - height,
  "lower right": (y) => y,
  "lower left": (y) => y,
};

function discOf({ x, y, radius }: Labelled): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function grown({ left, top, right, bottom }: Box): Box {
  return { left: left - gap, top: top - 1, right: right + gap, bottom: bottom + 1 };
}

function within(box: Box, picture: Box): boolean {
  return (
    picture.left <= box.left && picture.top <= box.top && box.right <= picture.right && box.bottom <= picture.bottom
  );
}

interface Grid {
  readonly add: (box: Box) => void;
  /** Whether any box but one equal to `except` touches this one. */
  readonly hits: (box: Box, except?: Box) => boolean;
}

function makeGrid(): Grid {
  const cells = new Map<string, Box[]>();
  const keysOf = (box: Box) => {
    const keys: string[] = [];
    for (let column = Math.floor(box.left / cell); column <= Math.floor(box.right / cell); column += 1) {
      for (let row = Math.floor(box.top / cell); row <= Math.floor(box.bottom / cell); row += 1) {
        keys.push(`${column},${row}`);
      }
    }
    return keys;
  };
  return {
    add: (box) => {
      for (const key of keysOf(box)) cells.set(key, [...(cells.get(key) ?? []), box]);
    },
    hits: (box, except) =>
      keysOf(box).some((key) =>
        (cells.get(key) ?? []).some(
          (other) => isTouching(box, other) && !(except !== undefined && isSame(other, except)),
        ),
      ),
  };
}

function isSame(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}
