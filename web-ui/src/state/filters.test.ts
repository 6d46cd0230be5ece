import { expect, test } from "vitest";
import { activeFilters, onlyWith, toggleValue, withMode } from "./filters";
import { type Filters, noFilters } from "./search";

const filters = {
  values: { ...noFilters.values, modality: ["CR", "CT"] },
  modes: noFilters.modes,
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
    "age 40 and older",
    "study 1 Jan 2020 to 31 Dec 2020",
  ]);
  expect(active[0]?.without.values.modality).toEqual(["CT"]);
  expect(active[2]?.without).toEqual({ ...filters, age: noFilters.age });
  expect(active[3]?.without).toEqual({ ...filters, studyDate: noFilters.studyDate });
});

test("no filter is in force at first", () => {
  expect(activeFilters(noFilters)).toEqual([]);
});

test("a range that is open says so", () => {
  const texts = (of: Filters) => activeFilters(of).map(({ text }) => text);
  const open = { ...noFilters, age: { from: null, to: 40 }, studyDate: { from: "2020-01-01", to: null } };
  expect(texts(open)).toEqual(["age 40 and younger", "study since 1 Jan 2020"]);
});

test("what is asked for takes the place of what was ruled out", () => {
  const ruledOut = withMode(toggleValue(noFilters, "finding", "mass:present"), "finding", "none");
  const asked = toggleValue(noFilters, "finding", "mass:present");
  expect(onlyWith(ruledOut, "finding", "mass:present")).toEqual({ filters: asked, isOn: false });
  expect(onlyWith(asked, "finding", "mass:present")).toEqual({ filters: noFilters, isOn: true });
});
