import { expect, test } from "vitest";
import { textPart } from "../state/parts";
import { emptySearch } from "../state/search";
import { summaryRequest } from "./summaryRequest";

const search = { ...emptySearch, parts: [textPart("mass")] };
const none = new Map();

test("the best hits are summarised, however many are shown", () => {
  const query = { parts: [{ text: "mass" }], ranking: "hybrid" };
  expect(summaryRequest({ ...search, size: 96 }, none)).toEqual({ query: { ...query, size: 20 } });
  expect(summaryRequest({ ...search, size: 5 }, none)).toEqual({ query: { ...query, size: 5 } });
});

test("of chosen hits the search only says how similar they are", () => {
  const { query, caseIds } = summaryRequest({ ...search, chosen: ["case-9", "case-2"] }, none);
  expect(query?.size).toBe(100);
  expect(caseIds).toEqual(["case-9", "case-2"]);
});
