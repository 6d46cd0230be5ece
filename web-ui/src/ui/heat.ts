import { sheetWords } from "../words/sheets";

/** How much each region makes an image similar to something: rows from the top, each from the left. */
export type Grid = {
  readonly rows: number;
  readonly columns: number;
  readonly similarity: readonly (readonly number[])[];
  /** The point that makes it most similar. */
  readonly peak: Point;
};

/** A point of an image, in shares of its width and height. */
export type Point = { readonly x: number; readonly y: number };

/** From the least to the greatest; it grows brighter throughout, so that the colour-blind read it too. */
export const heatColours: readonly (readonly [number, number, number])[] = [
  [0, 0, 4],
  [87, 16, 110],
  [188, 55, 84],
  [249, 142, 9],
  [252, 255, 164],
];

const densest = 0.7;

/** A grid between its own least, 0, and its own greatest, 1; all 0 where nothing differs. */
export function warmth(grid: Grid): Grid {
  const all = grid.similarity.flat();
  const least = Math.min(...all);
  const range = Math.max(...all) - least;
  const similarity = grid.similarity.map((row) =>
    row.map((value) => (range === 0 ? 0 : (value - least) / range)),
  );
  return { ...grid, similarity };
}

/** The value of a grid at a point, between the centres of the regions around it, without corners or steps. */
export function between(grid: Grid, { x, y }: Point): number {
  const column = Math.min(grid.columns - 1, Math.max(0, x * grid.columns - 0.5));
  const row = Math.min(grid.rows - 1, Math.max(0, y * grid.rows - 0.5));
  const left = Math.min(Math.floor(column), Math.max(0, grid.columns - 2));
  const top = Math.min(Math.floor(row), Math.max(0, grid.rows - 2));
  const across = eased(column - left);
  return mix(
    mix(valueAt(grid, top, left), valueAt(grid, top, left + 1), across),
    mix(valueAt(grid, top + 1, left), valueAt(grid, top + 1, left + 1), across),
    eased(row - top),
  );
}

/** Where a point lies, for who does not see it; left and right are the picture's, not the patient's. */
export function placeInWords({ x, y }: Point): string {
  const vertical = y < 1 / 3 ? "upper" : y > 2 / 3 ? "lower" : null;
  const horizontal = x < 1 / 3 ? "left" : x > 2 / 3 ? "right" : null;
  return sheetWords().heat.place(vertical, horizontal);
}

/** Red, green, blue and opacity, each 0 to 255: what is least similar stays clear. */
export function heatColour(warm: number): readonly [number, number, number, number] {
  const place = warm * (heatColours.length - 1);
  const below = Math.min(Math.floor(place), heatColours.length - 2);
  const from = heatColours[below] ?? [0, 0, 0];
  const to = heatColours[below + 1] ?? from;
  const channel = (index: 0 | 1 | 2) => Math.round(mix(from[index], to[index], place - below));
  return [channel(0), channel(1), channel(2), Math.round(255 * densest * warm)];
}

/** The pixels of a grid laid over an image of this size: red, green, blue and opacity of each, row by row. */
export function heatPixels(grid: Grid, width: number, height: number): Uint8ClampedArray<ArrayBuffer> {
  const warm = warmth(grid);
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const point = { x: (column + 0.5) / width, y: (row + 0.5) / height };
      pixels.set(heatColour(between(warm, point)), 4 * (row * width + column));
    }
  }
  return pixels;
}

/** A step from 0 to 1 that begins and ends level, so that colours have no edges between regions. */
function eased(share: number): number {
  return share * share * (3 - 2 * share);
}

function mix(one: number, other: number, share: number): number {
  return one + (other - one) * share;
}

function valueAt(grid: Grid, row: number, column: number): number {
  const line = grid.similarity[Math.min(row, grid.rows - 1)];
  return line?.[Math.min(column, grid.columns - 1)] ?? 0;
}
