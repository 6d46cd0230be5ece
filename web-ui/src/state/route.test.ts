import { expect, test } from "vitest";
import { caseHref, readRoute, searchHref, titleOf } from "./route";
import { emptySearch } from "./search";

const search = { ...emptySearch, text: "melanoma" };

function routeAt(href: string) {
  return readRoute(new URL(href, "http://localhost"));
}

test("a case keeps the search that led to it", () => {
  const route = routeAt(caseHref("case-1", search, "image-2"));
  expect(route).toEqual({ page: "case", caseId: "case-1", imageId: "image-2", heat: null, search });
  expect(searchHref(route.search)).toBe("/?q=melanoma");
});

test("the root is the search", () => {
  expect(routeAt("/?q=melanoma")).toEqual({ page: "search", search });
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
});
