import { expect, test } from "vitest";
import { draftOf, isKeepable, lineOf, savedOf, tagsIn, withEntry, withEntryMoved } from "./collectionDraft";

const kept = {
  revision: 3,
  name: "Chest",
  note: "",
  tags: ["course"],
  entries: ["a", "b", "c"].map((caseId) => ({ caseId, there: caseId !== "c", note: "", tags: [] })),
};

test("what is saved of a draft is what was read, without what is empty", () => {
  const entries = ["a", "b", "c"].map((caseId) => ({ caseId, note: "", tags: [] }));
  expect(savedOf(draftOf(kept))).toEqual({ ...kept, entries });
});

test("tags are told apart by commas, each once", () => {
  expect(tagsIn(" chest,first week, ,chest")).toEqual(["chest", "first week"]);
});

test("tags are saved as they were read, whatever signs they hold", () => {
  const tags = ["x, y", 'the "white" lung', '"', 'a""b', "plain", ", ,", '"x", y'];
  expect(tagsIn(lineOf(tags))).toEqual(tags);
  expect(lineOf(["x, y", "z"])).toBe('"x, y", z');
});

test("a quotation mark that is not closed is a sign like others", () => {
  expect(tagsIn('"x, y')).toEqual(['"x', "y"]);
});

test("what is too much to be kept is known, and none of it is cut off", () => {
  const draft = draftOf(kept);
  const tags = Array.from({ length: 51 }, (_, place) => `tag ${place}`).join(", ");
  expect(isKeepable(draft)).toBe(true);
  expect(isKeepable({ ...draft, tags })).toBe(false);
  expect(isKeepable({ ...draft, tags: "x".repeat(101) })).toBe(false);
  expect(isKeepable({ ...draft, tags: ",".repeat(100_000) })).toBe(false);
  expect(isKeepable({ ...draft, name: "x".repeat(201) })).toBe(false);
  expect(isKeepable(withEntry(draft, 2, { diagnosis: "x".repeat(201) }))).toBe(false);
  expect(isKeepable(withEntry(draft, 2, { history: "x".repeat(10_000) }))).toBe(true);
  expect(tagsIn(tags)).toHaveLength(51);
});

test("an entry goes to another place, and nowhere beyond the ends", () => {
  const order = (from: number, to: number) =>
    withEntryMoved(draftOf(kept), from, to)
      .entries.map(({ caseId }) => caseId)
      .join("");
  expect([order(0, 2), order(2, 0), order(0, 1), order(0, 3), order(0, -1)]).toEqual([
    "bca",
    "cab",
    "bac",
    "abc",
    "abc",
  ]);
});
