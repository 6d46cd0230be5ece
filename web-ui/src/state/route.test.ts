import { expect, test } from "vitest";
import { usualList } from "./list";
import { textPart } from "./parts";
import { caseHref, compareHref, listHref, readRoute, searchHref, titleOf } from "./route";
import { emptySearch, noFilters } from "./search";

const search = { ...emptySearch, parts: [textPart("melanoma")] };

function routeAt(href: string) {
  return readRoute(new URL(href, "http://localhost"));
}

test("a case keeps the search that led to it", () => {
  const route = routeAt(caseHref("case-1", search, "image-2"));
  expect(route).toEqual({
    page: "case",
    caseId: "case-1",
    imageId: "image-2",
    heat: null,
    quote: null,
    list: null,
    search,
  });
  expect(searchHref(route.search)).toBe("/?q=melanoma");
});

test("a quotation of a report stands in the address, and nothing else does for one", () => {
  const href = caseHref("case-1", search, null, null, { start: 10, end: 40 });
  expect(href).toBe("/case/case-1?q=melanoma&quote=10-40");
  expect(routeAt(href)).toMatchObject({ quote: { start: 10, end: 40 } });
  for (const wrong of ["40-10", "5-5", "-1-4", "1e3-4", "1-9999999999", "x", ""]) {
    expect(routeAt(`/case/case-1?quote=${wrong}`)).toMatchObject({ quote: null });
  }
});

test("cases side by side keep the search that led to them, and their order", () => {
  const href = compareHref(["case-2", "case-1"], search, 0);
  expect(href).toBe("/compare?q=melanoma&case=case-2&case=case-1&heat=0");
  expect(routeAt(href)).toEqual({ page: "compare", search, caseIds: ["case-2", "case-1"], heat: 0 });
});

test("of an address that names too many cases, one twice, or none that can be, the rest counts", () => {
  const named = ["a", "../b", "a", "c", "d", "e", "f"].map((id) => `case=${encodeURIComponent(id)}`);
  expect(routeAt(`/compare?${named.join("&")}`)).toMatchObject({ caseIds: ["a", "c", "d", "e"] });
  expect(routeAt("/compare")).toMatchObject({ page: "compare", caseIds: [], heat: null });
});

test("the root is the search", () => {
  expect(routeAt("/?q=melanoma")).toEqual({ page: "search", search });
});

test("a list has an address of its own, and a case that it led to keeps it", () => {
  const view = { ...usualList, sort: "age", after: "place-1" } as const;
  expect(listHref(search, view)).toBe("/list?q=melanoma&sort=age&after=place-1");
  expect(routeAt(listHref(search, view))).toEqual({ page: "list", search, view });
  const href = caseHref("case-1", search, null, null, null, view);
  expect(href).toBe("/case/case-1?q=melanoma&in=list&sort=age&after=place-1");
  expect(routeAt(href)).toMatchObject({ page: "case", list: view });
});

test("filters without anything to look for are answered by a list", () => {
  const filters = { ...noFilters, age: { from: 60, to: null } };
  expect(routeAt("/?ageMin=60")).toEqual({
    page: "list",
    search: { ...emptySearch, filters },
    view: usualList,
  });
  expect(routeAt("/?q=melanoma&ageMin=60").page).toBe("search");
  expect(routeAt("/?q=melanoma&w=-1&ageMin=60").page).toBe("list");
  expect(routeAt("/?q=melanoma&w=-1").page).toBe("search");
});

test("the archive and an evaluation have addresses of their own", () => {
  expect(routeAt("/archive").page).toBe("archive");
  expect(routeAt("/evaluation/").page).toBe("evaluation");
  expect(titleOf(routeAt("/archive"))).toBe("The archive – Precedent");
  expect(titleOf(routeAt("/evaluation"))).toBe("Evaluation – Precedent");
});

test("other addresses lead nowhere", () => {
  expect(routeAt("/case/").page).toBe("nowhere");
  expect(routeAt("/case/..%2Fetc").page).toBe("nowhere");
  expect(routeAt("/admin").page).toBe("nowhere");
});

test("the tab is named after the search", () => {
  expect(titleOf(routeAt("/"))).toBe("Precedent");
  expect(titleOf(routeAt("/?q=melanoma"))).toBe("melanoma – Precedent");
  expect(titleOf(routeAt("/?like=case-1"))).toBe("Similar cases – Precedent");
  expect(titleOf(routeAt("/list"))).toBe("List of cases – Precedent");
});
