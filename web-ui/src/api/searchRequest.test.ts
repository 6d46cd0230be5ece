import { expect, test } from "vitest";
import { emptySearch, noFilters } from "../state/search";
import { searchRequest } from "./searchRequest";

test("words, image and case become parts in the order that explanations count them", () => {
  const search = { ...emptySearch, text: " mass ", image: "0123456789abcdef", like: "case-1" };
  expect(searchRequest(search, "data:image/png;base64,AA")).toEqual({
    parts: [{ text: "mass" }, { image: "data:image/png;base64,AA" }, { caseId: "case-1" }],
    size: 24,
    ranking: "hybrid",
  });
});

test("only what is filtered stands in the filter", () => {
  const filters = {
    values: { ...noFilters.values, sex: ["F"] },
    age: { from: null, to: 70 },
    studyDate: { from: "2020-01-01", to: null },
  };
  const { filter } = searchRequest({ ...emptySearch, text: "x", filters }, null);
  expect(filter).toEqual({ sex: ["F"], age: { max: 70 }, studyDate: { from: "2020-01-01" } });
});
