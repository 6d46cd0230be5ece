// Walks through the viewer of kept instances by the keyboard alone: windows, measures, film, metadata, the address.
// Usage: node depth.mjs ADDRESS CHROMIUM CASE SCREENSHOTS
import assert from "node:assert/strict";
import path from "node:path";
import { launched } from "./browser.mjs";

const [address, executablePath, caseId, screenshots] = process.argv.slice(2);
const browser = await launched(executablePath);
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
page.setDefaultTimeout(30_000);
const faults = [];
const foreign = [];
page.on("pageerror", (error) => faults.push(String(error)));
page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
page.on("request", (request) => {
  const url = request.url();
  const local = url.startsWith(address) || url.startsWith("blob:") || url.startsWith("data:");
  if (!local) foreign.push(url);
});

const picture = page.getByTestId("viewer-picture");
const place = page.getByTestId("viewer-place");
const well = page.locator(".viewer-well");

async function step(sentence, walk) {
  await walk();
  console.log(`ok: ${sentence}`);
}

const told = (words) =>
  page.waitForFunction(
    (wanted) => document.querySelector("[data-testid=viewer-place]").textContent.includes(wanted),
    words,
  );

try {
  await step("a case whose instances are kept opens at full depth", async () => {
    const began = Date.now();
    await page.goto(`${address}/case/${caseId}`);
    await picture.waitFor();
    console.log(`the first slice was there after ${Date.now() - began} ms`);
    assert.ok((await picture.locator("canvas").count()) > 0);
  });

  await step("keys choose named windows, and fields take numbers", async () => {
    await page.keyboard.press("2");
    assert.match(await page.getByTestId("viewer-preset").locator("option:checked").textContent(), /Lung/);
    await page.getByLabel("Width").fill("800");
    await page.waitForFunction(() => location.search.includes("-600_800"));
  });

  await step("the address opens the same picture", async () => {
    await well.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("PageDown");
    await told("Image 7 of");
    await page.keyboard.press("+"); // then, as the address may have followed a picture that came on the way
    await page.waitForFunction(() => /at=.*view=1\.25.*-600_800/.test(location.search));
    await page.goto(page.url());
    await picture.waitFor();
    await told("Image 7 of");
    assert.equal(await page.getByLabel("Width").inputValue(), "800");
    assert.equal(await page.locator(".tools-zoom").textContent(), "1.3×");
  });

  await step("a length and an angle are measured by the keyboard", async () => {
    await page.keyboard.press("0");
    await page.keyboard.press("l");
    await well.focus();
    await page.keyboard.press("Enter");
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    const list = page.getByTestId("measure-list");
    assert.match(await list.textContent(), /1: length 14\.0 mm/); // 4 strides of 5 pixels of 0.7 mm
    await page.keyboard.press("a");
    for (const key of ["Enter", "ArrowUp", "Enter", "ArrowRight", "Enter"]) await page.keyboard.press(key);
    assert.match(await list.textContent(), /2: angle 90\.0°/);
    await page.screenshot({ path: path.join(screenshots, "depth.png") });
  });

  await step("a film plays and stops", async () => {
    const before = await place.textContent();
    await page.keyboard.press("c");
    await page.waitForFunction((was) => document.querySelector("[data-testid=viewer-place]").textContent !== was, before);
    await page.keyboard.press("c");
    await page.waitForTimeout(300);
    const stopped = await place.textContent();
    await page.waitForTimeout(500);
    assert.equal(await place.textContent(), stopped);
  });

  await step("metadata is found, and names nobody", async () => {
    await page.getByTestId("metadata-open").focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Search", { exact: true }).fill("pixel spacing");
    const table = page.getByTestId("metadata");
    assert.match(await table.textContent(), /\(0028,0030\)Pixel Spacing0\.7/);
    await page.getByLabel("Search", { exact: true }).fill("");
    assert.doesNotMatch(await table.textContent(), /zebedee|MRN-/i);
  });

  await step("plain pictures can be chosen", async () => {
    await page.getByRole("button", { name: "Show plain pictures" }).click();
    await page.getByTestId("viewer-why").waitFor();
    await picture.waitFor();
  });

  assert.deepEqual(foreign, []);
  assert.deepEqual(faults, []);
} catch (error) {
  await page.screenshot({ path: path.join(screenshots, "depth-failed.png") });
  console.error(faults.join("\n"));
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
}
