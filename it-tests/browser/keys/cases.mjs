// A case, cases side by side, and what is set for every page.
import assert from "node:assert/strict";
import { caseOfFocus, caseOfPage, focused, onFirstHit, press, seen, tabTo, testId } from "./acts.mjs";

const zoom = (page) => page.locator(".tools-zoom").first().textContent();
const isPressed = (page) => page.locator(".tools [aria-pressed=true]").count();
const opened = async (hands) => {
  await onFirstHit(hands);
  await press(hands.page, "Enter");
  await seen(hands.page, testId("viewer-picture"));
};

export const cases = {
  async "a hit is opened, and Esc leads back to it"(hands) {
    const { page } = hands;
    await onFirstHit(hands);
    await press(page, "ArrowRight");
    const left = await caseOfFocus(page);
    await press(page, "Enter");
    await seen(page, testId("case-report"));
    assert.equal(await caseOfPage(page), left);
    await press(page, "Escape");
    await focused(page, ".card-link");
    assert.equal(await caseOfFocus(page), left);
  },
  async "the next hit and the one before are a key away"(hands) {
    const { page } = hands;
    await opened(hands);
    const first = await caseOfPage(page);
    await press(page, "j");
    await page.waitForFunction((was) => document.querySelector("[data-testid=case-page]").dataset.caseId !== was, first);
    await press(page, "k");
    await page.waitForFunction((was) => document.querySelector("[data-testid=case-page]").dataset.caseId === was, first);
  },
  async "an image is enlarged, fitted and inverted"(hands) {
    const { page } = hands;
    await opened(hands);
    await press(page, "+", "+", "-");
    assert.notEqual(await zoom(page), "1×");
    await press(page, "0");
    assert.equal(await zoom(page), "1×");
    const before = await isPressed(page);
    await press(page, "i");
    assert.equal(await isPressed(page), before + 1);
    await press(page, "i");
  },
  async "images are stepped through"({ page, address, stack }) {
    await page.goto(`${address}/case/${stack}`);
    await seen(page, testId("viewer-picture"));
    const place = await page.getByTestId("viewer-place").textContent();
    await press(page, "ArrowRight");
    await page.waitForFunction((was) => document.querySelector("[data-testid=viewer-place]").textContent !== was, place);
    await press(page, "ArrowLeft");
    await page.waitForFunction((was) => document.querySelector("[data-testid=viewer-place]").textContent === was, place);
  },
  async "where it is similar is shown"(hands) {
    const { page } = hands;
    await opened(hands);
    await tabTo(page, testId("heat-switch"));
    await press(page, "Space");
    await seen(page, testId("heat"));
  },
  async "a hit is compared, the next one comes, and Esc leads back"(hands) {
    const { page } = hands;
    await onFirstHit(hands);
    await press(page, "c");
    await seen(page, testId("hit-column"));
    const place = await page.getByTestId("compared").textContent();
    await press(page, "h");
    await seen(page, testId("heat-legend"));
    await press(page, "j");
    await page.waitForFunction((was) => document.querySelector("[data-testid=compared]").textContent !== was, place);
    await press(page, "Escape");
    await focused(page, ".card-link");
  },
  async "the first hits are compared, two to four of them"(hands) {
    const { page } = hands;
    await onFirstHit(hands);
    await press(page, "v");
    await seen(page, testId("hit-column"));
    await tabTo(page, "[data-testid^=columns-]");
    const wide = async () => Number(await page.locator("[data-columns]").getAttribute("data-columns"));
    const widths = new Set([await wide()]);
    for (let step = 0; step < 3; step++) {
      await press(page, "ArrowRight");
      await page.waitForTimeout(200);
      widths.add(await wide());
    }
    assert.deepEqual([...widths].sort(), [2, 3, 4]);
  },
  async "all keys are told, and Esc closes that"({ page, address }) {
    await page.goto(address);
    await seen(page, ".start");
    await press(page, "?");
    await seen(page, "dialog[open]");
    await press(page, "Escape");
    await page.locator("dialog[open]").waitFor({ state: "hidden" });
  },
  async "language, theme and density are chosen"({ page, address }) {
    await page.goto(address);
    await seen(page, ".start");
    await tabTo(page, testId("settings"));
    await press(page, "Enter");
    for (const [name, attribute, is] of [
      ["language", "lang", "de"],
      ["theme", "data-theme", "light"],
      ["density", "data-density", "compact"],
    ]) {
      await tabTo(page, `[data-testid^=${name}-]`);
      await press(page, "ArrowRight");
      await seen(page, `html[${attribute}=${is}]`);
    }
    for (const name of ["density", "theme", "language"]) {
      await tabTo(page, `[data-testid^=${name}-]`, { key: "Shift+Tab" });
      await press(page, "ArrowLeft");
    }
    await seen(page, "html[lang=en][data-theme=system][data-density=comfortable]");
    await press(page, "Escape");
    await focused(page, testId("settings"));
  },
  async "unknown mode is switched on, and a hit revealed"(hands) {
    const { page } = hands;
    await onFirstHit(hands);
    await tabTo(page, testId("settings"), { key: "Shift+Tab" });
    await press(page, "Enter");
    await tabTo(page, testId("unknown-switch"));
    await press(page, "Space", "Escape", "/", "ArrowDown", "r");
    await page.waitForFunction(() => /[A-Z]{2}/.test(document.activeElement.textContent));
  },
  async "the archive and an evaluation are gone to"({ page, address }) {
    await page.goto(address);
    await seen(page, ".start");
    await tabTo(page, "footer a[href='/archive']");
    await press(page, "Enter");
    await seen(page, testId("growth"));
    await tabTo(page, "footer a[href='/evaluation']");
    await press(page, "Enter");
    await seen(page, testId("choose-result"));
    await tabTo(page, testId("choose-result"));
  },
};
