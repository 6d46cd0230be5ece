import type { Region } from "../../state/parts";

/** The least width and height of a rectangle, as a share of the image's. */
export const least = 0.03;

export const edges = ["x", "y", "width", "height"] as const;

type Edge = (typeof edges)[number];
type Point = { readonly x: number; readonly y: number };

/** The rectangle between two points, as far as it lies on the image; rounded as an address writes it. */
export function between(one: Point, other: Point): Region {
  const [left, right] = [inside(Math.min(one.x, other.x)), inside(Math.max(one.x, other.x))];
  const [top, bottom] = [inside(Math.min(one.y, other.y)), inside(Math.max(one.y, other.y))];
  return { x: left, y: top, width: rounded(right - left), height: rounded(bottom - top) };
}

/** The rectangle with one of its numbers changed, kept on the image. */
export function withEdge(region: Region, edge: Edge, share: number): Region {
  const value = Number.isFinite(share) ? inside(share) : region[edge];
  const next = { ...region, [edge]: value };
  const x = Math.min(next.x, 1 - least);
  const y = Math.min(next.y, 1 - least);
  const width = rounded(Math.min(Math.max(next.width, least), 1 - x));
  const height = rounded(Math.min(Math.max(next.height, least), 1 - y));
  return { x, y, width, height };
}

function inside(share: number): number {
  return rounded(Math.min(1, Math.max(0, share)));
}

function rounded(share: number): number {
  return Math.round(10_000 * share) / 10_000;
}
