// Looks at the page on every screen: its width, its colours, fingers, both languages and both densities.
// Usage: node screens.mjs ADDRESS CHROMIUM SCREENSHOTS
import assert from "node:assert/strict";
import path from "node:path";
import { launched } from "./browser.mjs";

const [address, executablePath, screenshots] = process.argv.slice(2);
const found = "/?q=left+pneumothorax";

const browser = await launched(executablePath);
let open = null;

/** A page of its own, with a screen and with what a reader chose in the settings before. */
async function seen({ width = 1280, height = 800, touch = false, kept = {}, ...screen }) {
  await open?.context().close();
  const viewport = { width, height };
  const context = await browser.newContext({ viewport, hasTouch: touch, isMobile: touch, ...screen });
  await context.addInitScript((choices) => {
    for (const [name, choice] of Object.entries(choices)) localStorage.setItem(`precedent:${name}`, choice);
  }, kept);
  open = await context.newPage();
  open.setDefaultTimeout(20_000);
  return open;
}

const card = (page) => page.getByTestId("hit-card").first();

async function hits(page) {
  await page.goto(address + found);
  await card(page).waitFor();
  await page.waitForLoadState("networkidle");
}

async function firstCase(page) {
  await page.locator(".card-link").first().evaluate((link) => link.click());
  await page.getByTestId("case-report").waitFor();
}

async function start(page) {
  await page.goto(address);
  await page.locator(".examples").waitFor();
  await page.getByTestId("settings").click();
}

async function step(sentence, walk) {
  await walk();
  console.log(`ok: ${sentence}`);
}

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const wholeCards = (page) =>
  page.evaluate(() => {
    const top = document.querySelector(".top").getBoundingClientRect().bottom;
    const boxes = [...document.querySelectorAll(".card")].map((one) => one.getBoundingClientRect());
    return boxes.filter((box) => box.top >= top && box.bottom <= innerHeight).length;
  });

/** What a finger presses and could miss; the link over a whole card is as large as the card, and who skips has keys. */
const smallTargets = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("a, button, input, select, summary")]
      .filter((one) => !one.closest(".unseen, .skip, [hidden], .card-link"))
      .map((one) => (one.matches("input") ? (one.closest("label") ?? one) : one))
      .map((one) => [`${one.tagName}.${one.className}`, one.getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 0 && (width < 43.5 || height < 43.5))
      .map(([name]) => name),
  );

try {
  await step("in the compact view at least 6 whole cards are seen, with the summary or without", async () => {
    for (const isOpen of [true, false]) {
      const page = await seen({ kept: { density: "compact", "summary-open": String(isOpen) } });
      await hits(page);
      const whole = await wholeCards(page);
      console.log(`    ${whole} whole cards, summary ${isOpen ? "open" : "closed"}`);
      assert.ok(whole >= 6);
      await page.screenshot({ path: path.join(screenshots, `compact-${isOpen ? "open" : "closed"}.png`) });
    }
  });

  await step("at least 80 % of a screen of 3840 pixels is used", async () => {
    const page = await seen({ width: 3840, height: 2160 });
    await hits(page);
    const { width } = await page.locator(".results-layout").boundingBox();
    console.log(`    ${Math.round((100 * width) / 3840)} %`);
    assert.ok(width >= 0.8 * 3840);
  });

  await step("nothing scrolls sideways, in either language and density", async () => {
    for (const width of [320, 390, 768, 1280, 1920, 3840]) {
      for (const kept of [{ language: "de", density: "comfortable" }, { language: "en", density: "compact" }]) {
        const page = await seen({ width, touch: width < 800, kept });
        await start(page);
        assert.equal(await sideways(page), 0, `start at ${width}`);
        await hits(page);
        assert.equal(await sideways(page), 0, `hits at ${width}`);
        await firstCase(page);
        assert.equal(await sideways(page), 0, `case at ${width}`);
      }
    }
  });

  await step("what a finger presses is at least 44 pixels high and wide", async () => {
    for (const width of [390, 768]) {
      const page = await seen({ width, touch: true, kept: { "summary-open": "true" } });
      await start(page);
      assert.deepEqual(await smallTargets(page), []);
      await hits(page);
      await page.locator(".filters-toggle").click();
      assert.deepEqual(await smallTargets(page), []);
      await firstCase(page);
      assert.deepEqual(await smallTargets(page), []);
    }
  });

  await step("in forced colours the ranking shows its choice, and the bar its focus", async () => {
    const page = await seen({ forcedColors: "active" });
    await hits(page);
    const colour = (name) =>
      page.locator(`[data-testid=ranking-${name}] + span`).evaluate((one) => getComputedStyle(one).backgroundColor);
    assert.notEqual(await colour("hybrid"), await colour("vector"));
    await page.getByTestId("search-input").focus();
    const outline = await page.locator(".bar").evaluate((bar) => getComputedStyle(bar).outlineStyle);
    assert.equal(outline, "solid");
    await page.screenshot({ path: path.join(screenshots, "forced-colours.png") });
  });

  await step("a drag over a snippet selects its words, a press opens the case", async () => {
    const page = await seen({});
    await hits(page);
    await page.getByTestId("claim").first().waitFor(); // nothing moves any more
    const { x, y } = await page.locator(".card-snippet").first().boundingBox();
    await page.mouse.move(x + 1, y + 8); // at the middle of a letter Chromium may select nothing
    await page.mouse.down();
    await page.mouse.move(x + 160, y + 8, { steps: 8 });
    await page.mouse.up();
    assert.ok((await page.evaluate(() => getSelection().toString())).length > 5);
    assert.equal(new URL(page.url()).pathname, "/");
    await page.evaluate(() => getSelection().removeAllRanges());
    await page.locator(".card-snippet").first().click();
    await page.getByTestId("case-report").waitFor();
  });

  await step("forty labels leave the button of a case where it is", async () => {
    const page = await seen({});
    await page.route("**/api/v1/cases/*", async (route) => {
      const response = await route.fetch();
      const labels = Array.from({ length: 40 }, (_, place) => `a label of some length ${place}`);
      await route.fulfill({ response, json: { ...(await response.json()), labels } });
    });
    await hits(page);
    await firstCase(page);
    const title = await page.locator("h1").boundingBox();
    const button = await page.locator(".case-heading .button-strong").boundingBox();
    assert.ok(Math.abs(button.y - title.y) < 4 && button.x + button.width <= 1280, JSON.stringify(button));
  });

  await step("another language is spoken without loading the page anew", async () => {
    const page = await seen({ locale: "de-AT" });
    await start(page);
    assert.equal(await page.getByTestId("search-button").textContent(), "Suchen");
    await page.evaluate(() => Object.assign(window, { stays: true }));
    await page.getByTestId("search-input").fill("mass");
    await page.getByTestId("settings").click();
    await page.getByTestId("language-en").click();
    await page.waitForFunction(() => document.documentElement.lang === "en");
    assert.equal(await page.getByTestId("search-button").textContent(), "Search");
    assert.equal(await page.getByTestId("search-input").inputValue(), "mass");
    assert.ok(await page.evaluate(() => window.stays));
  });
} catch (error) {
  await open?.screenshot({ path: path.join(screenshots, "screens-failed.png") });
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
}
