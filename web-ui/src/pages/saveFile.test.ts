import { expect, test } from "vitest";
import { listFileName, rowsOf } from "./saveFile";

test("a file is named after the reader's day", () => {
  expect(listFileName("csv", new Date(2026, 2, 4, 23, 59))).toBe("precedent-list-2026-03-04.csv");
});

test("a list's file says how many rows it has, whatever was looked for", async () => {
  const table = new Blob(["# precedent list\n# total: 20000\n# query.0.text: # total: 5\ncaseId\n"]);
  const query = [{ text: '"total":5' }];
  const lines = new Blob([
    `${JSON.stringify({ list: { version: "1", total: 7, query } })}\n{"caseId":"a"}\n`,
  ]);
  expect(await rowsOf(table)).toBe(20_000);
  expect(await rowsOf(lines)).toBe(7);
  expect(await rowsOf(new Blob(["caseId\ncase-1\n"]))).toBeNull();
});
