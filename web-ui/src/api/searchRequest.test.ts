import { expect, test } from "vitest";
import { casePart, imagePart, textPart } from "../state/parts";
import { emptySearch, type Mode, noFilters } from "../state/search";
import { requestFilter, searchRequest } from "./searchRequest";

const hash = "0123456789abcdef";
const images = new Map([[hash, { hash, name: "scan.png", dataUrl: "data:image/png;base64,AA" }]]);

test("words, image and case become parts in the order that explanations count them", () => {
  const parts = [textPart(" mass "), imagePart(hash), casePart("case-1")];
  expect(searchRequest({ ...emptySearch, parts }, images)).toEqual({
    parts: [{ text: "mass" }, { image: "data:image/png;base64,AA" }, { caseId: "case-1" }],
    size: 24,
    ranking: "hybrid",
  });
});

test("only what is filtered stands in the filter", () => {
  const filters = {
    values: { ...noFilters.values, sex: ["F"] },
    modes: noFilters.modes,
    age: { from: null, to: 70 },
    studyDate: { from: "2020-01-01", to: null },
  };
  const { filter } = searchRequest({ ...emptySearch, parts: [textPart("x")], filters }, images);
  expect(filter).toEqual({ sex: ["F"], age: { max: 70 }, studyDate: { from: "2020-01-01" } });
});

test("weights, rectangles and one image of a case go along; a weight of 1 need not be said", () => {
  const region = { x: 0.25, y: 0.5, width: 0.5, height: 0.25 };
  const parts = [
    textPart("effusion", -1),
    { ...imagePart(hash), region, weight: 2 },
    { ...casePart("case-1"), imageId: "slice-3", region },
  ];
  expect(searchRequest({ ...emptySearch, parts }, images).parts).toEqual([
    { text: "effusion", weight: -1 },
    { image: "data:image/png;base64,AA", region, weight: 2 },
    { caseId: "case-1", imageId: "slice-3", region },
  ]);
});

test("a word on hits goes along", () => {
  const search = { ...emptySearch, parts: [textPart("x")], feedback: { more: ["case-1"], less: [] } };
  expect(searchRequest(search, images).feedback).toEqual({ more: ["case-1"] });
});

test("all of several values are clauses of their own, and of none each facet is ruled out by itself", () => {
  const values = {
    ...noFilters.values,
    sex: ["F"],
    label: ["mass", "nodule"],
    finding: ["effusion:present"],
  };
  const ask = (label: Mode, finding: Mode) =>
    requestFilter({ ...noFilters, values, modes: { label, finding } });
  expect(ask("all", "any")).toEqual({
    sex: ["F"],
    finding: ["effusion:present"],
    and: [{ label: ["mass"] }, { label: ["nodule"] }],
  });
  expect(ask("none", "none")).toEqual({
    sex: ["F"],
    and: [{ not: { label: ["mass", "nodule"] } }, { not: { finding: ["effusion:present"] } }],
  });
});

test("a mode without values asks nothing", () => {
  expect(requestFilter({ ...noFilters, modes: { label: "none", finding: "all" } })).toEqual({});
});
