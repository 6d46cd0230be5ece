import { expect, test } from "vitest";
import { casePart, imagePart, textPart } from "./parts";
import { emptySearch, noFilters, type SearchState } from "./search";
import { readSearch, writeSearch } from "./searchUrl";

const full: SearchState = {
  parts: [
    textPart("left pneumothorax & drain"),
    textPart("effusion", -1),
    imagePart("0123456789abcdef"),
    { ...imagePart("fedcba9876543210"), region: { x: 0.1, y: 0.25, width: 0.5, height: 0.125 }, weight: 2 },
    { ...casePart("0a1b2c-3d"), weight: 0.5 },
    { ...casePart("0a1b2c-3e"), imageId: "slice-3", region: { x: 0, y: 0, width: 0.5, height: 1 } },
  ],
  feedback: { more: ["case-7"], less: ["case-8", "case-9"] },
  filters: {
    values: {
      modality: ["CR", "CT"],
      bodyPart: ["CHEST"],
      sex: ["F"],
      label: ["a, b", "ü=&?"],
      finding: ["mass:absent"],
    },
    modes: { label: "all", finding: "none" },
    age: { from: 0, to: 80 },
    studyDate: { from: "2020-01-01", to: null },
  },
  ranking: "vector",
  size: 48,
  chosen: ["case-3", "case-1"],
  lost: null,
};

function read(query: string): SearchState {
  return readSearch(new URLSearchParams(query));
}

test("a search survives the way through the URL", () => {
  expect(readSearch(writeSearch(full))).toEqual(full);
  expect(read(writeSearch(full).toString())).toEqual(full);
});

test("an empty search has an empty URL, and the other way round", () => {
  expect(writeSearch(emptySearch).toString()).toBe("");
  expect(read("")).toEqual(emptySearch);
});

test("what is not in the contract is left out", () => {
  const search = read(
    "w=2&img=../x&w=-1&like=UPPER&of=slice-1&area=0-0-1-1&more=../x&ranking=best&size=many&ageMin=-1&ageMax=x&from=yesterday&to=2020-99-99",
  );
  expect(search).toEqual(emptySearch);
});

test("sizes and ages are cut to their limits", () => {
  expect(read("size=5000").size).toBe(100);
  expect(read("size=0").size).toBe(1);
  expect(read("ageMax=9999").filters.age).toEqual({ from: null, to: 150 });
});

test("a range the wrong way round is no range", () => {
  expect(read("ageMin=80&ageMax=20").filters).toEqual(noFilters);
  expect(read("from=2021-01-01&to=2020-01-01").filters).toEqual(noFilters);
});

test("values are taken once each, without empty and overlong ones", () => {
  const label = "x".repeat(201);
  expect(read(`label=a&label=a&label=&label=${label}`).filters.values.label).toEqual(["a"]);
});

test("at most a hundred values of a facet are taken", () => {
  const query = Array.from({ length: 150 }, (_, place) => `label=l${place}`).join("&");
  expect(read(query).filters.values.label).toHaveLength(100);
});

test("chosen hits are taken once each, at most a hundred, and only ids", () => {
  expect(read("pick=case-1&pick=../x&pick=case-1&pick=UPPER").chosen).toEqual(["case-1"]);
  const query = Array.from({ length: 150 }, (_, place) => `pick=case-${place}`).join("&");
  expect(read(query).chosen).toHaveLength(100);
});

test("a text is cut to what the API takes", () => {
  expect(read(`q=${"a".repeat(3000)}`).parts).toEqual([textPart("a".repeat(2000))]);
});

test("what is said of a part that is left out goes with it", () => {
  expect(read("q=mass&img=../x&w=-1").parts).toEqual([textPart("mass")]);
});

test.each(["0", "-0", "11", "1e1", "x", "0.001", "--1"])("a weight of %j is no weight", (weight) => {
  expect(read(`q=mass&w=${weight}`).parts).toEqual([textPart("mass")]);
});

test.each(["0-0-0-0", "9000-0-2000-1", "1-2-3", "a-b-c-d"])("%j is no rectangle", (area) => {
  expect(read(`img=0123456789abcdef&area=${area}`).parts).toEqual([imagePart("0123456789abcdef")]);
});

test("at most sixteen parts are taken", () => {
  expect(read(Array.from({ length: 30 }, (_, place) => `q=w${place}`).join("&")).parts).toHaveLength(16);
});

test("a case is wanted more or less, and not both", () => {
  expect(read("more=case-1&less=case-1&less=case-2").feedback).toEqual({
    more: ["case-1"],
    less: ["case-2"],
  });
});

test.each(["2026-02-31", "2020-06-31", "2021-02-29", "2021-00-10", "2021-1-1", "x"])(
  "%j is no day, and is left out",
  (day) => {
    const studyDate = { from: null, to: "2027-01-01" };
    expect(read(`from=${day}&to=2027-01-01`).filters).toEqual({ ...noFilters, studyDate });
    expect(read(`from=${day}`).filters).toEqual(noFilters);
  },
);

test("the 29th of February is a day every fourth year", () => {
  expect(read("from=2024-02-29").filters.studyDate.from).toBe("2024-02-29");
});

test("a mode that is none is any", () => {
  expect(read("labelMode=some&findingMode=").filters).toEqual(noFilters);
});
