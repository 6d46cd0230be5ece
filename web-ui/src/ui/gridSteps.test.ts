import { expect, test } from "vitest";
import { stepInGrid } from "./gridSteps";

/** Seven cells in three columns. */
const tops = [0, 0, 0, 100, 100, 100, 200];

test("arrows go to the neighbour", () => {
  expect(stepInGrid("ArrowRight", 0, tops)).toBe(1);
  expect(stepInGrid("ArrowLeft", 4, tops)).toBe(3);
  expect(stepInGrid("ArrowDown", 1, tops)).toBe(4);
  expect(stepInGrid("ArrowUp", 4, tops)).toBe(1);
});

test("down above a short row goes to the last cell", () => {
  expect(stepInGrid("ArrowDown", 5, tops)).toBe(6);
  expect(stepInGrid("ArrowDown", 6, tops)).toBeNull();
});

test("home and end go to the first and the last", () => {
  expect(stepInGrid("Home", 4, tops)).toBe(0);
  expect(stepInGrid("End", 0, tops)).toBe(6);
});

test("no key leads out of the grid", () => {
  expect(stepInGrid("ArrowLeft", 0, tops)).toBeNull();
  expect(stepInGrid("ArrowUp", 2, tops)).toBeNull();
  expect(stepInGrid("ArrowRight", 6, tops)).toBeNull();
  expect(stepInGrid("ArrowRight", -1, tops)).toBeNull();
  expect(stepInGrid("a", 1, tops)).toBeNull();
});

test("one row and no row have their columns too", () => {
  expect(stepInGrid("ArrowRight", 0, [0, 0])).toBe(1);
  expect(stepInGrid("ArrowDown", 0, [])).toBeNull();
});
