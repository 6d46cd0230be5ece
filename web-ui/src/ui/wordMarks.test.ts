import { expect, test } from "vitest";
import { wordMarks } from "./wordMarks";

const report = {
  text: "A large mass. No fracture, no mass.",
  sections: [],
  sentences: [],
  negated: [
    { start: 14, end: 25 },
    { start: 27, end: 34 },
  ],
  findings: [],
};

test("a word of the query is marked as denied where the report denies it, and there alone", () => {
  const marks = (start: number, end: number, query: string) =>
    wordMarks(report, { start, end }, query).map((mark) => [
      report.text.slice(start + mark.start, start + mark.end),
      mark.isDenied,
    ]);
  expect(marks(0, 35, "mass fracture")).toEqual([
    ["mass", false],
    ["fracture", true],
    ["mass", true],
  ]);
  expect(marks(13, 35, "mass")).toEqual([["mass", true]]);
});
