import { expect, test } from "vitest";
import { between, withEdge } from "./region";

test("a rectangle is the same from whichever corner it is drawn, and ends at the image's edge", () => {
  const rectangle = { x: 0.2, y: 0, width: 0.8, height: 0.5 };
  expect(between({ x: 0.2, y: 0.5 }, { x: 1.7, y: -0.3 })).toEqual(rectangle);
  expect(between({ x: 1.7, y: -0.3 }, { x: 0.2, y: 0.5 })).toEqual(rectangle);
});

test("a rectangle in numbers stays on the image and is never empty", () => {
  const region = { x: 0.5, y: 0.5, width: 0.5, height: 0.5 };
  expect(withEdge(region, "x", 0.9)).toEqual({ x: 0.9, y: 0.5, width: 0.1, height: 0.5 });
  expect(withEdge(region, "width", 0)).toMatchObject({ width: 0.03 });
  expect(withEdge(region, "x", 1)).toMatchObject({ x: 0.97, width: 0.03 });
  expect(withEdge(region, "y", Number.NaN)).toEqual(region);
});
