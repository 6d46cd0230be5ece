import type { Scale } from "./frame";

/** A place in an image, in pixels. */
export type Point = { readonly x: number; readonly y: number };

/** A length between two points, or the angle at the second of three. */
export type Measurement = { readonly kind: "length" | "angle"; readonly points: readonly Point[] };

export function pointsOf(kind: Measurement["kind"]): number {
  return kind === "length" ? 2 : 3;
}

/** "34.2 mm" or "41.5°"; what lacks a point has no value yet. */
export function measured({ kind, points }: Measurement, scale: Scale): string {
  const [a, b, c] = points.map((point) => ({ x: point.x * scale.column, y: point.y * scale.row }));
  if (a === undefined || b === undefined) return "";
  if (kind === "length") return `${Math.hypot(a.x - b.x, a.y - b.y).toFixed(1)} ${scale.unit}`;
  if (c === undefined) return "";
  const one = Math.atan2(a.y - b.y, a.x - b.x);
  const other = Math.atan2(c.y - b.y, c.x - b.x);
  const turn = Math.abs(one - other);
  return `${((180 / Math.PI) * Math.min(turn, 2 * Math.PI - turn)).toFixed(1)}°`;
}

type Box = { readonly width: number; readonly height: number };

/**
 * Where in an image a place of the well is. The image fills the well as far as its shape lets it, then is enlarged and
 * moved.
 *
 * @param at in shares of the well, from its middle
 */
export function imagePoint(
  at: Point,
  view: { readonly zoom: number; readonly x: number; readonly y: number },
  well: Box,
  image: { readonly rows: number; readonly columns: number; readonly scale: Scale },
): Point {
  const wide = image.columns * image.scale.column;
  const high = image.rows * image.scale.row;
  const fit = Math.min(well.width / wide, well.height / high);
  const x = (((at.x - view.x) / view.zoom) * well.width) / (wide * fit) + 0.5;
  const y = (((at.y - view.y) / view.zoom) * well.height) / (high * fit) + 0.5;
  return { x: held(x) * image.columns, y: held(y) * image.rows };
}

function held(share: number): number {
  return Math.min(1, Math.max(0, share));
}
