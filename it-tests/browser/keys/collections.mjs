// Chosen hits, collections, presentations, quizzes.
import assert from "node:assert/strict";
import { focused, onFirstHit, press, seen, tabTo, testId } from "./acts.mjs";

const name = "By keys alone";

export const collections = {
  async "hits are chosen one by one and by ranges"(hands) {
    const { page } = hands;
    await onFirstHit(hands);
    await press(page, "x", "Shift+ArrowRight", "Shift+ArrowRight");
    await page.waitForFunction(() => new URLSearchParams(location.search).getAll("pick").length === 3);
  },
  async "they are put into a new collection"({ page }) {
    await press(page, "t");
    await seen(page, testId("put-dialog"));
    await tabTo(page, testId("new-collection"));
    await page.keyboard.type(name);
    await press(page, "Enter");
    await focused(page, testId("put-open"));
    await press(page, "Enter");
    await seen(page, testId("entry"));
  },
  async "a case is moved, told of and kept"({ page }) {
    const first = await page.getByTestId("entry").first().getAttribute("data-entry");
    await tabTo(page, ".entry-handle");
    await press(page, "ArrowDown");
    await page.waitForFunction((was) => document.querySelector("[data-testid=entry]").dataset.entry !== was, first);
    await tabTo(page, testId("entry-history"));
    await page.keyboard.type("Fell off a ladder.");
    await tabTo(page, testId("entry-diagnosis"));
    await page.keyboard.type("pneumothorax");
    await press(page, "Enter");
    await page.waitForFunction(() => document.querySelector("[data-testid=save]").disabled);
    await page.getByTestId("save-state").filter({ hasText: "Saved" }).waitFor();
  },
  async "they are presented step by step"({ page }) {
    await tabTo(page, testId("to-present"), { key: "Shift+Tab" });
    await press(page, "Enter");
    await seen(page, testId("present"));
    const place = page.getByTestId("present-place");
    for (let step = 0; step < 40; step++) {
      if ((await page.getByTestId("present-end").count()) > 0) break;
      await press(page, "Space");
      await page.waitForTimeout(50);
    }
    await seen(page, testId("present-end"));
    assert.match(await place.textContent(), /3 of 3/);
    await press(page, "Escape");
    await seen(page, testId("entry"));
  },
  async "a quiz is answered to its score"({ page }) {
    await tabTo(page, testId("to-quiz"));
    await press(page, "Enter");
    for (let question = 0; question < 3; question++) {
      await seen(page, `${testId("choice")}:not([disabled])`);
      await press(page, "1");
      await focused(page, testId("quiz-next"));
      await press(page, "Enter");
    }
    await seen(page, testId("score"));
    await press(page, "Escape");
    await seen(page, testId("entry"));
  },
  async "a collection is deleted, once it was asked"({ page, address }) {
    await page.goto(address);
    await seen(page, ".start");
    await tabTo(page, testId("to-collections"));
    await press(page, "Enter");
    await seen(page, testId("collection"));
    await tabTo(page, `[aria-label="Delete “${name}”"]`);
    await press(page, "Enter");
    await tabTo(page, testId("delete-really"));
    await press(page, "Enter");
    await page.locator(testId("collection")).filter({ hasText: name }).waitFor({ state: "detached" });
  },
};
