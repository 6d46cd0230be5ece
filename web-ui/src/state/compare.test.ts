import { expect, test } from "vitest";
import { filled, hitsIn, moved, placeAt, seenParts, shareOf, stepped } from "./compare";
import { casePart, imagePart, textPart } from "./parts";

const order = ["a", "b", "c", "d"];

test("what is looked for takes a column where it can be seen", () => {
  const away = { ...imagePart("0123456789abcdef"), weight: -1 };
  expect(seenParts([textPart("mass"), casePart("x"), away])).toEqual([1]);
  expect(hitsIn(4, [casePart("x")])).toBe(3);
  expect(hitsIn(4, [textPart("mass"), away])).toBe(4);
});

test("where too few hits are shown those that follow come along, and at the end those before", () => {
  expect(filled([], order, 2)).toEqual(["a", "b"]);
  expect(filled(["b"], order, 3)).toEqual(["b", "c", "d"]);
  expect(filled(["d"], order, 2)).toEqual(["d", "c"]);
  expect(filled(["d", "a"], order, 1)).toEqual(["d"]);
  expect(filled(["x"], [], 3)).toEqual(["x"]);
});

test("hits move on together, keep their order, and stop where one of them ends", () => {
  expect(moved(["a", "c"], order, 1)).toEqual(["b", "d"]);
  expect(moved(["c", "a"], order, 1)).toEqual(["d", "b"]);
  expect(moved(["b", "d"], order, 1)).toBeNull();
  expect(moved(["b", "c"], order, -1)).toEqual(["a", "b"]);
  expect(moved(["a"], order, -1)).toBeNull();
});

test("a case that is no hit stays where it is", () => {
  expect(moved(["x", "a"], order, 1)).toEqual(["x", "b"]);
  expect(moved(["x"], order, 1)).toBeNull();
});

test("a share of one series is the image as far into another", () => {
  expect(placeAt(shareOf(30, 61), 3)).toBe(1);
  expect(placeAt(1, 24)).toBe(23);
  expect(placeAt(0.5, 1)).toBe(0);
  expect(stepped(0.5, 1, 3)).toBe(1);
  expect(stepped(1, 5, 3)).toBe(1);
  expect(stepped(0, -1, 3)).toBe(0);
});
