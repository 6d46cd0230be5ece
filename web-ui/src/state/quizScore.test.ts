import { expect, test } from "vitest";
import { markOf, placeInNumbers, placeOf, rightOf } from "./quizScore";

const questions = ["one", "two"].map((caseId) => ({ caseId, answer: "a", choices: ["a", "b", "c"] }));
const beginning = { at: 0, answers: [] };

test("a place in a quiz is kept in numbers alone", () => {
  const place = { at: 1, answers: ["b", "c"] };
  expect(placeInNumbers(4, questions, place)).toEqual([4, 1, 1, 2]);
  expect(placeOf(4, questions, [4, 1, 1, 2])).toEqual(place);
  expect(placeOf(4, questions, [4, 2, 1, 2])).toEqual({ at: 2, answers: ["b", "c"] });
});

test("a question that could not be asked is among the numbers", () => {
  const place = { at: 2, answers: [null, "b"] };
  expect(placeInNumbers(4, questions, place)).toEqual([4, 2, 3, 1]);
  expect(placeOf(4, questions, [4, 2, 3, 1])).toEqual(place);
  expect(rightOf(questions, [null, "a"])).toBe(1);
});

test("a quiz has one mark, and another one where anything else is asked", () => {
  const mark = markOf(4, questions);
  expect(Number.isSafeInteger(mark) && mark >= 0).toBe(true);
  expect(markOf(4, [...questions])).toBe(mark);
  const [first, second] = questions;
  const others = [questions.toReversed(), [second], [first, { ...second, choices: ["a", "c", "b"] }]];
  for (const other of others) expect(markOf(4, other as typeof questions)).not.toBe(mark);
  expect(markOf(5, questions)).not.toBe(mark);
});

test("numbers of another quiz, or of none, begin anew", () => {
  for (const numbers of [[], [5, 1, 1, 2], [4, 2, 1], [4, 0, 7], [4, 9, 1, 2], [4, 2, 0, 0, 0]]) {
    expect(placeOf(4, questions, numbers)).toEqual(beginning);
  }
});
