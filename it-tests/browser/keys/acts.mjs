// What a reader without a pointer does: presses keys, and nothing else.
import assert from "node:assert/strict";

export const found = "/?q=left+pneumothorax";
export const testId = (name) => `[data-testid=${name}]`;

export async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

const isFocused = (page, selector) => page.evaluate((wanted) => document.activeElement.matches(wanted), selector);

/** Until what fits has the focus. */
export const focused = (page, selector) =>
  page.waitForFunction((wanted) => document.activeElement.matches(wanted), selector);

/** Tabs on until what fits has the focus. */
export async function tabTo(page, selector, { key = "Tab", most = 120 } = {}) {
  for (let tabs = 0; tabs <= most; tabs++) {
    if (await isFocused(page, selector)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`no ${most} tabs lead to ${selector}`);
}

export const seen = (page, selector) => page.locator(selector).first().waitFor();
export const gone = (page, selector) => page.locator(selector).first().waitFor({ state: "detached" });

/** Hits, with the focus on the first of them. */
export async function onFirstHit({ page, address }, path = found) {
  await page.goto(address + path);
  await seen(page, ".card-link");
  await press(page, "/", "ArrowDown");
  await focused(page, ".card-link");
}

export const caseOfFocus = (page) =>
  page.evaluate(() => document.activeElement.closest("[data-case-id]")?.dataset.caseId);
export const caseOfPage = (page) => page.locator(testId("case-page")).getAttribute("data-case-id");
