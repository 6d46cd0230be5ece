import { expect, test } from "vitest";
import { lastStep, nextStep, placeInNumbers, placeOf, stepBefore, stepsOf } from "./presentation";

const whole = { images: [1], findings: [1], labels: ["mass"] };

test("a case is shown from its history to its diagnosis", () => {
  expect(stepsOf({ there: true, history: "Fell.", diagnosis: "mass" }, whole)).toEqual([
    "history",
    "images",
    "findings",
    "diagnosis",
  ]);
});

test("what a case lacks is skipped, and its labels are its diagnosis where none is written", () => {
  expect(stepsOf({ there: true }, { ...whole, findings: [] })).toEqual(["images", "diagnosis"]);
  expect(stepsOf({ there: true }, { images: [], findings: [], labels: [] })).toEqual(["images"]);
  expect(stepsOf({ there: false, history: "Fell." }, null)).toEqual(["gone"]);
});

test("what a case has beyond what is written of it is waited for", () => {
  expect(stepsOf({ there: true, history: "Fell.", diagnosis: "mass" }, null)).toEqual(["history", "waiting"]);
  expect(stepsOf({ there: true, diagnosis: "mass" }, null)).toEqual(["waiting"]);
});

test("steps lead from case to case, to the end and back", () => {
  expect(nextStep({ at: 0, step: 0 }, 2, 2)).toEqual({ at: 0, step: 1 });
  expect(nextStep({ at: 0, step: 1 }, 2, 2)).toEqual({ at: 1, step: 0 });
  expect(nextStep({ at: 1, step: 1 }, 2, 2)).toEqual({ at: 2, step: 0 });
  expect(nextStep({ at: 2, step: 0 }, 0, 2)).toEqual({ at: 2, step: 0 });
  expect(stepBefore({ at: 2, step: 0 })).toEqual({ at: 1, step: lastStep });
  expect(stepBefore({ at: 0, step: 0 })).toEqual({ at: 0, step: 0 });
});

test("a place is kept in numbers, which count for the collection that they are of alone", () => {
  const place = { at: 2, step: 1 };
  expect(placeOf(4, 3, placeInNumbers(4, place))).toEqual(place);
  expect(placeOf(4, 3, [4, 3, 0])).toEqual({ at: 3, step: 0 });
  for (const numbers of [[], [2, 1], [5, 2, 1], [4, 9, 1]]) {
    expect(placeOf(4, 3, numbers)).toEqual({ at: 0, step: 0 });
  }
});
