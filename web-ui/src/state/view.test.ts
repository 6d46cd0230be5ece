import { expect, test } from "vitest";
import { moved, readView, wholeView, writeView, zoomed } from "./view";

test("what is zoomed at stays where it is", () => {
  const at = { x: 0.25, y: -0.1 };
  const larger = zoomed(wholeView, 2, at);
  const imagePoint = (view: typeof larger) => ({
    x: (at.x - view.x) / view.zoom,
    y: (at.y - view.y) / view.zoom,
  });
  expect(imagePoint(larger)).toEqual(imagePoint(wholeView));
  expect(zoomed(larger, 0.1, at)).toEqual(wholeView);
});

test("an image cannot be moved out of sight", () => {
  expect(moved(wholeView, 0.3, 0.3)).toEqual(wholeView);
  expect(moved(zoomed(wholeView, 3, { x: 0, y: 0 }), 9, -9)).toMatchObject({ x: 1, y: -1 });
});

test("an address holds how an image is looked at, and nothing where that is as usual", () => {
  expect(writeView(wholeView)).toBe("");
  const view = { zoom: 2.5, x: 0.1, y: -0.25, isInverted: true, window: { centre: -600, width: 1500 } };
  expect(writeView(view)).toBe("2.5_0.1_-0.25_-600_1500_i");
  expect(readView(writeView(view))).toEqual(view);
  expect(readView("_____i")).toEqual({ ...wholeView, isInverted: true });
});

test("what an address cannot mean is not followed", () => {
  for (const wrong of [
    "x",
    "0",
    "99",
    "1_2_3_4",
    "2_1e9",
    "1_0_0_40_0",
    "1_2_3_4_5_6_7",
    "--",
    "1".repeat(40),
  ]) {
    const read = readView(wrong);
    expect(read === null || (read.window === null && read.zoom <= 16)).toBe(true);
  }
  expect(readView(null)).toBeNull();
  expect(readView("99")).toBeNull();
});
