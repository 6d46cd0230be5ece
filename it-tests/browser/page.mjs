// Walks through the page in a real browser, as a person would: types, filters, opens a case, drops an image.
// Usage: node page.mjs ADDRESS CHROMIUM IMAGE DICOM SCREENSHOTS
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { launched } from "./browser.mjs";

const [address, executablePath, imageFile, dicomFile, screenshots] = process.argv.slice(2);

const browser = await launched(executablePath);
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
page.setDefaultTimeout(20_000);

const faults = [];
const foreign = [];
page.on("pageerror", (error) => faults.push(String(error)));
page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
page.on("request", (request) => {
  const url = request.url();
  const local = url.startsWith(address) || url.startsWith("blob:") || url.startsWith("data:");
  if (!local) foreign.push(url);
});

const cards = page.getByTestId("hit-card");
const shoot = (name) => page.screenshot({ path: path.join(screenshots, `${name}.png`) });

async function step(sentence, walk) {
  await walk();
  console.log(`ok: ${sentence}`);
}

/** Images below the fold load when they come into sight; the first row is in sight. */
async function firstImagesLoaded() {
  await page.waitForFunction(() => {
    const images = [...document.querySelectorAll("[data-testid=hit-card] img")].slice(0, 3);
    return images.length > 0 && images.every((image) => image.complete && image.naturalWidth > 0);
  });
}

try {
  await step("the page opens", async () => {
    await page.goto(address);
    await page.getByTestId("search-input").waitFor();
    assert.match(await page.textContent("body"), /not for clinical diagnosis/i);
  });

  await step("typing words finds cases with thumbnails and marked snippets", async () => {
    await page.getByTestId("search-input").fill("left pneumothorax");
    await page.keyboard.press("Enter");
    await cards.first().waitFor();
    await firstImagesLoaded();
    assert.match(await cards.first().textContent(), /pneumothorax/i);
    assert.ok((await cards.first().locator("mark").count()) > 0);
    await shoot("typed");
  });

  await step("a facet narrows the search, and the address keeps it", async () => {
    await page.getByTestId("search-input").fill("normal");
    await page.keyboard.press("Enter");
    await page.getByTestId("facet-modality-CT").click();
    await page.waitForFunction(() => {
      const texts = [...document.querySelectorAll("[data-testid=hit-card]")].map((card) => card.textContent);
      return texts.length > 0 && texts.every((text) => text.includes("CT"));
    });
    assert.match(page.url(), /CT/);
    await page.reload();
    await cards.first().waitFor();
    assert.match(await cards.first().textContent(), /CT/);
    await shoot("filtered");
  });

  await step("a case opens with its images and its report", async () => {
    const id = await cards.first().getAttribute("data-case-id");
    await cards.first().click();
    await page.getByTestId("case-page").waitFor();
    assert.match(await page.getByTestId("case-report").textContent(), /impression/i);
    assert.ok(page.url().includes(id));
    await shoot("case");
  });

  await step("where a found image is similar is shown over it, by the keyboard alone", async () => {
    await page.goto(`${address}/?q=pneumothorax`);
    await cards.first().waitFor();
    const asked = [];
    page.on("request", (request) => request.url().endsWith("/regions") && asked.push(request.url()));
    await cards.first().click();
    await page.getByTestId("heat-switch").waitFor();
    assert.equal(asked.length, 0);
    await page.getByTestId("heat-switch").focus();
    await page.keyboard.press("Space");
    await page.getByTestId("heat").waitFor();
    assert.equal(asked.length, 1);
    assert.match(await page.getByTestId("heat-said").textContent(), /most similar in the .* of the picture/i);
    assert.match(await page.getByTestId("heat-legend").textContent(), /similarity, not disease/);
    const lies = await page.evaluate(() => {
      const [image, heat] = ["[data-testid=viewer-picture]", "[data-testid=heat]"].map((name) =>
        document.querySelector(name).getBoundingClientRect(),
      );
      const pixels = document.querySelector("[data-testid=heat]").getContext("2d");
      const { data } = pixels.getImageData(0, 0, pixels.canvas.width, pixels.canvas.height);
      const dense = data.filter((_, place) => place % 4 === 3);
      return {
        apart: ["left", "top", "right", "bottom"].map((edge) => Math.abs(image[edge] - heat[edge])),
        least: Math.min(...dense),
        most: Math.max(...dense),
      };
    });
    assert.deepEqual(lies.apart, [0, 0, 0, 0]);
    assert.ok(lies.least < 20 && lies.most > 150, JSON.stringify(lies));
    await shoot("heat");
    await page.getByRole("button", { name: "Zoom in" }).click();
    await shoot("heat-zoomed");
    await page.keyboard.press("Escape");
    await cards.first().waitFor();
  });

  await step("why a case was found leads to where it is similar", async () => {
    await cards.first().getByText("Why?").click();
    await shoot("why");
    await cards.first().getByRole("link", { name: "Show where" }).first().click();
    await page.getByTestId("heat").waitFor();
  });

  await step("a claim of the summary is read, its citation pointed at and followed to the sentence", async () => {
    await page.goto(`${address}/?q=left+pneumothorax`);
    const panel = page.getByTestId("summary");
    await panel.getByTestId("claim").first().waitFor();
    assert.ok((await panel.boundingBox()).y < 800, "it begins in sight");
    assert.match(await panel.textContent(), /not for diagnosis/i);
    const citation = panel.getByTestId("cite").first();
    const quote = /“(.+)”/s.exec(await citation.getAttribute("aria-label"))[1];
    await citation.hover();
    const marked = page.locator("[data-pointed=true] [data-testid=card-quote] mark");
    await marked.waitFor();
    assert.equal(await marked.textContent(), quote);
    await shoot("summary");
    await citation.focus();
    await page.keyboard.press("Enter");
    await page.getByTestId("quoted").waitFor();
    assert.equal(await page.getByTestId("quoted").textContent(), quote);
    await shoot("summary-sentence");
    await page.keyboard.press("Escape");
    await panel.getByTestId("claim").first().waitFor();
  });

  await step("chosen hits alone are summarised, by the keyboard alone", async () => {
    for (const place of [0, 1]) {
      await page.getByTestId("hit-pick").nth(place).focus();
      await page.keyboard.press("Space");
    }
    await page.getByText("Of 2 chosen cases").waitFor();
    await page.waitForFunction(() => {
      const named = [...document.querySelectorAll(".card-pick span")].map((name) => name.textContent);
      return named.filter((name) => name.startsWith("Case")).length === 2;
    });
    await page.getByTestId("summary-clear").click();
    await page.waitForFunction(() => !location.search.includes("pick"));
  });

  await step("more like this finds other cases", async () => {
    await page.getByTestId("more-like-this").first().click();
    await cards.first().waitFor();
    assert.ok((await cards.count()) > 1);
  });

  await step("a dropped image finds cases that look like it", async () => {
    await page.goto(address);
    const bytes = (await readFile(imageFile)).toString("base64");
    const dropped = await page.evaluateHandle(async (base64) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      data.items.add(new File([content], "dropped.png", { type: "image/png" }));
      return data;
    }, bytes);
    await page.getByTestId("drop-zone").dispatchEvent("drop", { dataTransfer: dropped });
    await cards.first().waitFor();
    await firstImagesLoaded();
    await shoot("dropped");
  });

  await step("a DICOM file is searched with, shown on its chip, and tells what could be filtered by", async () => {
    await page.goto(address);
    await page.getByTestId("image-input").setInputFiles({
      name: "I0000001",
      mimeType: "",
      buffer: await readFile(dicomFile),
    });
    await cards.first().waitFor();
    await firstImagesLoaded();
    const picture = page.getByTestId("part").locator(".part-picture");
    assert.ok((await picture.evaluate((image) => image.naturalWidth)) > 0);
    assert.ok(!page.url().includes("modality="));
    await shoot("dicom");
    await page.getByRole("button", { name: "Only CT" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/modality=CT/);
    await cards.first().waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-testid")), "search-button");
  });

  await step("a DICOM file that cannot be read is refused as one", async () => {
    await page.goto(address);
    const whole = await readFile(dicomFile);
    await page.getByTestId("image-input").setInputFiles({
      name: "cut.dcm",
      mimeType: "application/dicom",
      buffer: whole.subarray(0, whole.length / 2),
    });
    await page.getByTestId("error").waitFor();
    assert.match(await page.getByTestId("error").textContent(), /DICOM file cannot be searched with/);
  });

  await step("an image that is none is refused with words", async () => {
    await page.goto(address);
    await page.getByTestId("image-input").setInputFiles({
      name: "broken.png",
      mimeType: "image/png",
      buffer: Buffer.from("this is no image"),
    });
    await page.getByTestId("error").waitFor();
    assert.ok((await page.getByTestId("error").textContent()).length > 10);
  });

  await step("nothing was asked of anyone else", async () => assert.deepEqual(foreign, []));
  await step("the page had no faults", async () => {
    // The browser itself reports the answer to the broken image.
    assert.deepEqual(faults.filter((fault) => !/status of 4\d\d/.test(fault)), []);
  });
} catch (error) {
  await shoot("failed");
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
}
