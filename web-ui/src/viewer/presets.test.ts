import { expect, test } from "vitest";
import { dragged, presetsOf } from "./presets";

const own = { centre: 100, width: 200 };

test("a CT has its usual windows on the keys from 1, and on 9 the one that it came with", () => {
  const presets = presetsOf("CT");
  expect(presets.map(({ key }) => key)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
  expect(presets[1]?.name).toBe("lung");
  expect(presets[1]?.window(own)).toEqual({ centre: -600, width: 1500 });
  expect(presets[8]?.window(own)).toBeNull();
});

test("other images have windows that are told by their own", () => {
  const [more] = presetsOf("MR");
  expect(more?.window(own)).toEqual({ centre: 100, width: 100 });
  expect(presetsOf("MR").at(-1)?.key).toBe("9");
});

test("dragging to the right widens a window, and down raises it; it never vanishes", () => {
  expect(dragged(own, 0.5, 0.25)).toEqual({ centre: 200, width: 400 });
  expect(dragged(own, -9, 0).width).toBe(1);
});
