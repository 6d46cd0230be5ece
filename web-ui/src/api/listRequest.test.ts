import { expect, test } from "vitest";
import { usualList } from "../state/list";
import { imagePart, textPart } from "../state/parts";
import { emptySearch, noFilters } from "../state/search";
import { exportRequest, listRequest } from "./listRequest";

const hash = "0123456789abcdef";
const images = new Map([[hash, { hash, name: "scan.png", dataUrl: "data:image/png;base64,AA" }]]);

test("filters alone are a list by date", () => {
  const filters = { ...noFilters, age: { from: 60, to: null } };
  expect(listRequest({ ...emptySearch, filters }, { ...usualList, after: "p" }, images)).toEqual({
    filter: { age: { min: 60 } },
    sort: "date",
    order: "descending",
    columns: ["caseId", "modality", "bodyPart", "sex", "age", "studyDate", "labels", "imageCount"],
    size: 50,
    after: "p",
    facets: true,
  });
});

test("what is looked for orders the list, images too, and an export has no place in it", () => {
  const search = { ...emptySearch, parts: [imagePart(hash)], ranking: "vector" } as const;
  const view = { ...usualList, columns: ["rank", "age"], after: "p" } as const;
  expect(exportRequest(search, view, images)).toEqual({
    parts: [{ image: "data:image/png;base64,AA" }],
    ranking: "vector",
    sort: "relevance",
    order: "descending",
    columns: ["caseId", "rank", "age"],
  });
});

test("to be led away from something is not enough to order a list by", () => {
  const request = listRequest({ ...emptySearch, parts: [textPart("mass", -1)] }, usualList, images);
  expect(request).not.toHaveProperty("parts");
  expect(request.sort).toBe("date");
});
