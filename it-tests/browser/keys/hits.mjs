// From the bar to the hits, and what is done there.
import assert from "node:assert/strict";
import { caseOfFocus, focused, found, gone, onFirstHit, press, seen, tabTo, testId } from "./acts.mjs";

const queryOf = (page) => new URL(page.url()).searchParams;

export const hits = {
  async "words are searched for"({ page, address }) {
    await page.goto(address);
    await seen(page, ".start");
    await press(page, "/");
    await page.keyboard.type("left pneumothorax");
    await press(page, "Enter");
    await seen(page, ".card-link");
  },
  async "the first hit is one key from the bar"({ page }) {
    await focused(page, testId("search-input"));
    await press(page, "ArrowDown");
    await focused(page, ".card-link");
  },
  async "the first hit is two keys from the top of the page"({ page, address }) {
    await page.goto(address + found);
    await seen(page, ".card-link");
    await press(page, "Tab", "Enter");
    await focused(page, ".card-link");
  },
  async "arrows go from hit to hit"({ page }) {
    const first = await caseOfFocus(page);
    await press(page, "ArrowRight", "ArrowDown");
    assert.notEqual(await caseOfFocus(page), first);
    await press(page, "Home");
    assert.equal(await caseOfFocus(page), first);
  },
  async "a thumb is given and taken back"(hands) {
    const { page } = hands;
    await onFirstHit(hands);
    await tabTo(page, testId("thumb-more"));
    await press(page, "Enter");
    await seen(page, testId("feedback-note"));
    await onFirstHit(hands, new URL(page.url()).pathname + new URL(page.url()).search);
    await tabTo(page, `${testId("thumb-more")}, ${testId("feedback-note")} button`);
    await page.goBack();
    await gone(page, testId("feedback-note"));
  },
  async "Why? opens and leads to where it is similar"(hands) {
    const { page } = hands;
    await onFirstHit(hands);
    await tabTo(page, ".why summary");
    await press(page, "Enter");
    await tabTo(page, ".why-where");
    await press(page, "Enter");
    await seen(page, testId("heat"));
    await press(page, "Escape");
    await seen(page, ".card-link");
  },
  async "the summary is gone to, and a citation followed"(hands) {
    const { page } = hands;
    await onFirstHit(hands);
    await seen(page, testId("claim"));
    await press(page, "s");
    await focused(page, `${testId("summary")} h2`);
    await tabTo(page, testId("cite"));
    await press(page, "Enter");
    await seen(page, testId("quoted"));
    await press(page, "Escape");
    await seen(page, ".card-link");
  },
  async "a filter is set, turned to all and to none, and removed"({ page, address }) {
    await page.goto(address + found);
    await seen(page, "[data-testid^=facet-finding-]");
    await press(page, "/"); // who comes back would begin with the hit that was opened
    await tabTo(page, "[data-testid^=facet-finding-]");
    await press(page, "Space");
    await page.waitForFunction(() => location.search.includes("finding="));
    await tabTo(page, "[data-testid^=mode-finding-]", { key: "Shift+Tab" });
    for (const mode of ["all", "none"]) {
      await press(page, "ArrowRight");
      await page.waitForFunction((wanted) => location.search.includes(`findingMode=${wanted}`), mode);
    }
    await tabTo(page, ".chips .chip");
    await press(page, "Enter");
    await page.waitForFunction(() => !location.search.includes("finding="));
  },
  async "a range is typed"({ page, address }) {
    await page.goto(address + found);
    await seen(page, testId("filter-age-from"));
    await press(page, "/");
    await tabTo(page, testId("filter-age-from"));
    await page.keyboard.type("60");
    await press(page, "Enter");
    await page.waitForFunction(() => location.search.includes("ageMin=60"));
  },
  async "a denial becomes a red part by its offer"({ page, address }) {
    await page.goto(address);
    await seen(page, ".start");
    await press(page, "/");
    await page.keyboard.type("pneumothorax not effusion");
    await tabTo(page, testId("offer-away"));
    await press(page, "Enter");
    await seen(page, `${testId("part")}[data-away=true]`);
    assert.equal(queryOf(page).get("w"), "-1");
  },
  async "a part is weighed, turned round and removed"({ page }) {
    await press(page, "/");
    await tabTo(page, `${testId("part")} summary`, { key: "Shift+Tab" });
    await press(page, "Enter");
    await tabTo(page, testId("part-weight"));
    await press(page, "ArrowDown");
    await page.waitForFunction(() => location.search.includes("w=-2"));
    await tabTo(page, testId("part-sign"), { key: "Shift+Tab" });
    await press(page, "ArrowUp");
    await page.waitForFunction(() => location.search.includes("w=2"));
    await tabTo(page, `${testId("part")} > button`);
    await press(page, "Enter");
    await gone(page, testId("part"));
  },
  async "an image is searched with, and a part of it by numbers"({ page, address, picture }) {
    await page.goto(address);
    await seen(page, ".start");
    const asked = page.waitForEvent("filechooser"); // before the tabs: keys may overtake what is asked of the browser
    await tabTo(page, ".bar .bar-pick");
    await press(page, "Enter");
    await (await asked).setFiles(picture);
    await seen(page, ".card-link");
    await press(page, "/");
    await tabTo(page, `${testId("part")} summary`, { key: "Shift+Tab" });
    await press(page, "Enter");
    await seen(page, ".region-numbers"); // it is loaded when it is opened
    await tabTo(page, ".region-numbers summary");
    await press(page, "Enter");
    await tabTo(page, ".region-numbers label:nth-of-type(3) input");
    await press(page, "ArrowDown");
    await page.waitForFunction(() => location.search.includes("area="));
  },
};
