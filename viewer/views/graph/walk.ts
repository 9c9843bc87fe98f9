/** Walking the graph with the keyboard: to the nearest node in a direction, and round the neighbours. */
import { type EntityGraph, otherEnd } from "../../data/entity-graph.ts";

export type Direction = "up" | "down" | "left" | "right";

export interface Point {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** The nearest point within 60° of the direction, with `y` growing downwards; null when there is none. */
export function nearestTowards(points: readonly Point[], from: Point, direction: Direction): Point | null {
  const [dx, dy] = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] }[direction];
  let nearest: Point | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (const point of points) {
    const ahead = (point.x - from.x) * (dx ?? 0) + (point.y - from.y) * (dy ?? 0);
    const distance = Math.hypot(point.x - from.x, point.y - from.y);
    // A node straight ahead is nearer to the eye than one at the edge of the cone.
    const felt = distance * (2 - ahead / distance);
    if (point.id !== from.id && ahead > distance / 2 && felt < shortest) {
      nearest = point;
      shortest = felt;
    }
  }
  return nearest;
}

/** The next or previous drawn neighbour of `centre` by mentions, beginning after `current`. */
export function stepNeighbour(
  drawn: EntityGraph,
  { centre, current, step }: { centre: string; current: string | null; step: 1 | -1 },
): string | null {
  const links = [...(drawn.linksOf.get(centre) ?? [])].sort((a, b) => (b.mentions ?? 0) - (a.mentions ?? 0));
  const neighbours = [...new Set(links.map((link) => otherEnd(link, centre)))];
  const at = current === null ? -1 : neighbours.indexOf(current);
  const next = at < 0 && step === -1 ? neighbours.length - 1 : at + step;
  return neighbours[(next + neighbours.length) % Math.max(1, neighbours.length)] ?? null;
}
