import { expect, test } from "vitest";
import { between, type Grid, heatColour, heatColours, heatPixels, placeInWords, warmth } from "./heat";

const grid: Grid = {
  rows: 2,
  columns: 3,
  peak: { x: 0.8, y: 0.25 },
  similarity: [
    [0.1, 0.1, 0.3],
    [0.1, 0.2, 0.1],
  ],
};

test("a map shows how its regions differ, not how large they are", () => {
  expect(
    warmth(grid)
      .similarity.flat()
      .map((value) => value.toFixed(2)),
  ).toEqual(["0.00", "0.00", "1.00", "0.00", "0.50", "0.00"]);
});

test("a map in which nothing differs is clear", () => {
  const flat = { ...grid, rows: 1, columns: 2, similarity: [[0.4, 0.4]] };
  expect([...heatPixels(flat, 4, 4)].filter((_, place) => place % 4 === 3)).toEqual(Array(16).fill(0));
});

test("a map has its regions' values in their middles and lies between them elsewhere", () => {
  expect(between(grid, { x: 5 / 6, y: 0.25 })).toBeCloseTo(0.3);
  expect(between(grid, { x: 0.5, y: 0.75 })).toBeCloseTo(0.2);
  expect(between(grid, { x: 4 / 6, y: 0.25 })).toBeCloseTo(0.2);
  expect(between(grid, { x: 1, y: 0 })).toBeCloseTo(0.3);
});

test("a grid of one region can be drawn", () => {
  const one = { ...grid, rows: 1, columns: 1, similarity: [[0.4]] };
  expect(between(one, { x: 0.9, y: 0.1 })).toBeCloseTo(0.4);
});

test("colours grow brighter and denser with similarity", () => {
  const light = heatColours.map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue);
  expect(light).toEqual([...light].sort((one, other) => one - other));
  expect(heatColour(0)[3]).toBe(0);
  expect(heatColour(0.5)[3]).toBeLessThan(heatColour(1)[3]);
  expect(heatColour(1)[3]).toBeLessThan(200);
});

test("the most similar place is said in words, too", () => {
  expect(placeInWords(grid.peak)).toBe("in the upper right of the picture");
  expect(placeInWords({ x: 0.1, y: 0.5 })).toBe("in the left of the picture");
  expect(placeInWords({ x: 0.5, y: 0.5 })).toBe("in the middle of the picture");
});
