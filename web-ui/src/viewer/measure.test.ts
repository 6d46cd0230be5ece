import { expect, test } from "vitest";
import type { Scale } from "./frame";
import { imagePoint, measured } from "./measure";
import { withPoint } from "./useMeasuring";

const scale: Scale = { row: 0.5, column: 1, unit: "mm" };
const point = (x: number, y: number) => ({ x, y });

test("a length counts each direction by its own spacing", () => {
  expect(measured({ kind: "length", points: [point(0, 0), point(3, 8)] }, scale)).toBe("5.0 mm");
  expect(measured({ kind: "length", points: [point(0, 0)] }, scale)).toBe("");
});

test("an angle is the one at the second point, at most 180 degrees", () => {
  expect(measured({ kind: "angle", points: [point(9, 0), point(0, 0), point(0, 9)] }, scale)).toBe("90.0°");
  expect(measured({ kind: "angle", points: [point(-5, 1), point(0, 0), point(-5, -1)] }, scale)).toBe(
    "11.4°",
  );
});

test("a place of the well is a place of the image, as it is enlarged and moved", () => {
  const image = { rows: 100, columns: 100, scale: { ...scale, row: 1 } };
  const well = { width: 400, height: 200 };
  const whole = { zoom: 1, x: 0, y: 0 };
  expect(imagePoint(point(0, 0), whole, well, image)).toEqual(point(50, 50));
  expect(imagePoint(point(0.25, 0.5), whole, well, image)).toEqual(point(100, 100));
  expect(imagePoint(point(0.5, 0), whole, well, image)).toEqual(point(100, 50));
  expect(imagePoint(point(0.1, 0), { zoom: 2, x: 0.1, y: 0 }, well, image)).toEqual(point(50, 50));
});

test("points make up one measurement after the other; one of another kind begins anew", () => {
  const length = withPoint(withPoint([], "length", point(1, 1)), "length", point(2, 2));
  expect(length).toEqual([{ kind: "length", points: [point(1, 1), point(2, 2)] }]);
  const next = withPoint(length, "length", point(3, 3));
  expect(next).toHaveLength(2);
  expect(withPoint(next, "angle", point(4, 4))[1]).toEqual({ kind: "angle", points: [point(4, 4)] });
});
