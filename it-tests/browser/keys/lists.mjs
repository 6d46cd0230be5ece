// Lists, their columns, their pages and their files.
import assert from "node:assert/strict";
import { caseOfFocus, focused, found, press, seen, tabTo, testId } from "./acts.mjs";

export const lists = {
  async "hits become a list, and its first row is two keys from the top"({ page, address }) {
    await page.goto(address + found);
    await seen(page, ".card-link");
    await tabTo(page, testId("as-table"));
    await press(page, "Enter");
    await seen(page, testId("list-row"));
    await page.goto(page.url());
    await seen(page, testId("list-row"));
    await press(page, "Tab", "Enter");
    await focused(page, ".row-link");
  },
  async "a row is opened, and Esc leads back to it"({ page }) {
    await press(page, "ArrowDown", "ArrowDown");
    const left = await caseOfFocus(page);
    await press(page, "Enter");
    await seen(page, testId("case-report"));
    await press(page, "Escape");
    await focused(page, ".row-link");
    assert.equal(await caseOfFocus(page), left);
  },
  async "columns are chosen"({ page }) {
    await tabTo(page, testId("columns"), { key: "Shift+Tab" });
    await press(page, "Enter");
    await tabTo(page, testId("column-findings"));
    await press(page, "Space");
    await seen(page, "[data-column=findings]");
    await press(page, "Escape");
    await focused(page, testId("columns"));
  },
  async "all rows are saved as a file"({ page }) {
    await tabTo(page, testId("export-csv"));
    const download = page.waitForEvent("download");
    await press(page, "Enter");
    assert.match((await download).suggestedFilename(), /\.csv$/);
    await page.getByTestId("export-news").filter({ hasText: "saved" }).waitFor();
  },
  async "a list is sorted and paged"({ page, address }) {
    await page.goto(`${address}/list`);
    await seen(page, testId("list-row"));
    await tabTo(page, testId("sort-age"));
    await press(page, "Enter");
    await seen(page, "[aria-sort=descending]");
    await tabTo(page, testId("next-page"), { most: 160 });
    await press(page, "Enter");
    await seen(page, testId("first-page"));
  },
};
