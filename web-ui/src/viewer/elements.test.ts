import { expect, test } from "vitest";
import type { DataSet } from "../api/dicomWeb";
import { elementsOf, found } from "./elements";

const dataSet: DataSet = {
  "00280010": { vr: "US", Value: [512] },
  "00100010": { vr: "PN", Value: [{ Alphabetic: "abc" }] },
  "00289110": { vr: "SQ", Value: [{ "00280030": { vr: "DS", Value: [0.7, 0.7] } }] },
  "00091001": { vr: "UN" },
};

test("elements are in order, what lies in sequences below them", () => {
  expect(elementsOf(dataSet).map(({ tag, name, value }) => `${tag} ${name} ${value}`)).toEqual([
    "(0009,1001)  ",
    "(0010,0010) Patient's Name abc",
    "(0028,0010) Rows 512",
    "(0028,9110) Pixel Measures Sequence ",
    "›(0028,0030) Pixel Spacing 0.7 \\ 0.7",
  ]);
});

test("they are found by tag, name and value", () => {
  const tags = (words: string) => found(elementsOf(dataSet), words).map(({ tag }) => tag);
  expect(tags("rows")).toEqual(["(0028,0010)"]);
  expect(tags("0.7")).toEqual(["›(0028,0030)"]);
  expect(tags(" ")).toHaveLength(5);
});

test("a data set without end is cut off", () => {
  let deep: DataSet = {};
  for (let depth = 0; depth < 50; depth++) deep = { "00289110": { vr: "SQ", Value: [deep] } };
  expect(elementsOf(deep).length).toBeLessThan(12);
});
