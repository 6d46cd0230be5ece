import { expect, test } from "vitest";
import { draftOf, savedOf, tagsIn, withEntryMoved } from "./collectionDraft";

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
