import { expect, test } from "vitest";
import { loadingOrder } from "./loadingOrder";

test("first comes what is wanted, then the ends and the middle, then the neighbours, those ahead before those behind", () => {
  expect(loadingOrder(100, 30, 1).slice(0, 8)).toEqual([30, 0, 49, 99, 31, 29, 32, 28]);
  expect(loadingOrder(100, 30, -1).slice(4, 8)).toEqual([29, 31, 28, 32]);
});

test("more is loaded ahead than behind, and not the whole of a long series", () => {
  const order = loadingOrder(500, 250, 1);
  expect(order).toContain(266);
  expect(order).not.toContain(267);
  expect(order).toContain(242);
  expect(order).not.toContain(241);
});

test("nothing is named twice, and nothing outside of the series", () => {
  expect([...loadingOrder(3, 0, 1)].sort()).toEqual([0, 1, 2]);
  expect(loadingOrder(1, 0, -1)).toEqual([0]);
});
