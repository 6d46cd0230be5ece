import { expect, test } from "vitest";
import { activeFilters, toggleValue } from "./filters";
import { noFilters } from "./search";

const filters = {
  values: { ...noFilters.values, modality: ["CR", "CT"] },
  age: { from: 40, to: null },
  studyDate: { from: "2020-01-01", to: "2020-12-31" },
};

test("toggling a value twice changes nothing", () => {
  const once = toggleValue(noFilters, "sex", "F");
  expect(once.values.sex).toEqual(["F"]);
  expect(toggleValue(once, "sex", "F")).toEqual(noFilters);
});

test("every filter in force is named and can be taken away alone", () => {
  const active = activeFilters(filters);
  expect(active.map(({ text }) => text)).toEqual([
    "CR",
    "CT",
    "age from 40",
    "study 1 Jan 2020 to 31 Dec 2020",
  ]);
  expect(active[0]?.without.values.modality).toEqual(["CT"]);
  expect(active[2]?.without).toEqual({ ...filters, age: noFilters.age });
  expect(active[3]?.without).toEqual({ ...filters, studyDate: noFilters.studyDate });
});

test("no filter is in force at first", () => {
  expect(activeFilters(noFilters)).toEqual([]);
});
