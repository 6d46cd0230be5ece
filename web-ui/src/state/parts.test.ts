import { expect, test } from "vitest";
import {
  casePart,
  chipsOf,
  isAnswerable,
  respelled,
  textPart,
  withoutPart,
  withWords,
  wordsOf,
} from "./parts";

const away = textPart("effusion", -1);

test("the words in the bar are the first text that counts as it is; all else are chips", () => {
  const parts = [away, textPart("mass"), textPart("edema"), casePart("case-1")];
  expect(wordsOf(parts)).toBe("mass");
  expect(chipsOf(parts).map(({ place }) => place)).toEqual([0, 2, 3]);
});

test("other words take the place of the words in the bar, no words take the part away", () => {
  expect(withWords([away, textPart("mass")], " nodule ")).toEqual([away, textPart("nodule")]);
  expect(withWords([away, textPart("mass")], "  ")).toEqual([away]);
  expect(withWords([away], "mass")).toEqual([textPart("mass"), away]);
});

test("to be led away from something is nothing to look for", () => {
  expect(isAnswerable([away])).toBe(false);
  expect(isAnswerable([])).toBe(false);
  expect(isAnswerable([away, casePart("case-1")])).toBe(true);
});

test("another word takes the place of a whole word, whatever signs it has", () => {
  expect(respelled([textPart("ca, cavity ca")], "ca", "carcinoma")).toEqual([
    textPart("carcinoma, cavity carcinoma"),
  ]);
  expect(respelled([textPart("a.b(c")], "a.b(c", "$&")).toEqual([textPart("$&")]);
});

test("a part is taken away by its place", () => {
  expect(withoutPart([away, textPart("mass")], 0)).toEqual([textPart("mass")]);
});
