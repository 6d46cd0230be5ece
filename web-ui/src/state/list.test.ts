import { expect, test, vi } from "vitest";
import { columnsOf, orderOf, sortedBy, sortOf, tellable, toggleColumn, usualList } from "./list";
import { nextPage, previousPage, rememberPlace } from "./listPlaces";
import { readList, writeList } from "./listUrl";
import { textPart } from "./parts";
import { emptySearch, limits } from "./search";
import { readSearch } from "./searchUrl";

const words = { ...emptySearch, parts: [textPart("mass")] };

function read(query: string) {
  return readList(new URLSearchParams(query));
}

test("a list is by date, and by relevance as soon as something is looked for", () => {
  expect(sortOf(emptySearch, usualList)).toBe("date");
  expect(sortOf(words, usualList)).toBe("relevance");
  expect(sortOf(words, { ...usualList, sort: "age" })).toBe("age");
  expect(sortOf(emptySearch, { ...usualList, sort: "relevance" })).toBe("date");
});

test("what a list is sorted by already turns round, relevance alone does not", () => {
  const once = sortedBy(words, usualList, "age");
  expect(once).toMatchObject({ sort: "age", order: "descending" });
  expect(sortedBy(words, once, "age").order).toBe("ascending");
  expect(sortedBy(words, sortedBy(words, once, "age"), "age").order).toBe("descending");
  expect(sortedBy(words, usualList, "relevance").order).toBe("descending");
  expect(orderOf(words, { ...usualList, order: "ascending" })).toBe("descending");
});

test("relevance is a column only where something is looked for, and no order by it could contradict it", () => {
  const byDate = { ...usualList, sort: "date" as const };
  expect(columnsOf(words, byDate).slice(0, 2)).toEqual(["rank", "relevance"]);
  expect(columnsOf(words, usualList)[0]).toBe("rank");
  expect(columnsOf(words, { ...usualList, columns: ["relevance", "age"] })).toEqual(["age"]);
  expect(tellable(words, usualList)).not.toContain("relevance");
  expect(tellable(emptySearch, usualList)).not.toContain("relevance");
  const chosen = { ...usualList, columns: ["relevance", "age"] as const };
  expect(columnsOf(emptySearch, chosen)).toEqual(["age"]);
});

test("a column that the present order cannot tell stays chosen", () => {
  const toggled = toggleColumn(words, { ...usualList, columns: ["relevance", "age"] }, "sex");
  expect(columnsOf(words, toggled)).toEqual(["sex", "age"]);
  expect(columnsOf(words, { ...toggled, sort: "date" })).toEqual(["relevance", "sex", "age"]);
});

test("columns come and go, and stand in one order however they were chosen", () => {
  const without = toggleColumn(emptySearch, usualList, "sex");
  expect(columnsOf(emptySearch, without)).not.toContain("sex");
  const withBoth = toggleColumn(emptySearch, toggleColumn(emptySearch, without, "attributes"), "sex");
  expect(withBoth.columns).toEqual([
    "modality",
    "bodyPart",
    "sex",
    "age",
    "studyDate",
    "labels",
    "imageCount",
    "attributes",
  ]);
});

test("a view survives the way through the URL", () => {
  const view = {
    sort: "age",
    order: "ascending",
    columns: ["sex", "age"],
    after: "a_b-1",
  } as const;
  const none = { ...usualList, columns: [] };
  for (const given of [view, usualList, none]) {
    const parameters = new URLSearchParams();
    writeList(given, parameters);
    expect(read(parameters.toString())).toEqual(given);
  }
});

test("what is no view in a URL is left out", () => {
  expect(read("sort=size&order=up&after=a%20b")).toEqual(usualList);
  expect(read(`after=${"x".repeat(301)}`)).toEqual(usualList);
  expect(read("columns=age,name,age").columns).toEqual(["age"]);
});

test("columns of which none is understood are the usual ones, while to have none can be asked for", () => {
  for (const query of ["columns=zz", "columns=zz,Age", "columns=,", "columns=%20"]) {
    expect(read(query)).toEqual(usualList);
  }
  expect(read("columns=").columns).toEqual([]);
});

test("other lists of which nothing is understood are as if they were not there", () => {
  const long = "x".repeat(limits.valueLength + 1);
  const query = `label=&finding=${long}&labelMode=zz&findingMode=zz&modality=&more=!&less=!&pick=!&size=zz`;
  expect(readSearch(new URLSearchParams(query))).toEqual(emptySearch);
});

test("the way back through pages is the way that was come", () => {
  const second = nextPage(usualList, "behind-50");
  expect(previousPage(second)).toBeNull();
  rememberPlace(usualList, "behind-50");
  rememberPlace(second, "behind-100");
  const third = nextPage(second, "behind-100");
  expect(third).toMatchObject({ after: "behind-100" });
  expect(previousPage(third)).toEqual(second);
  expect(previousPage(second)).toEqual(usualList);
  expect(previousPage(usualList)).toBeNull();
});

test("a page that is loaded anew still knows the way back, and believes nothing that is none", async () => {
  rememberPlace(usualList, "behind-50");
  const second = nextPage(usualList, "behind-50");
  vi.resetModules();
  const again = await import("./listPlaces");
  expect(again.previousPage(second)).toEqual(usualList);
  for (const kept of ["{", "7", '[["behind-50", 7], [1], "x"]', '[["behind-50", "a b"]]']) {
    sessionStorage.setItem("precedent:list-places", kept);
    vi.resetModules();
    expect((await import("./listPlaces")).previousPage(second)).toBeNull();
  }
});
