// Measures what the page promises, on a real server in a real browser, and prints a line a figure.
// Usage: node figures.mjs ADDRESS CHROMIUM [--seed N] [--outages 1,5x2] [--states N|WORDS] [--only GROUP,GROUP]
import { launched } from "./browser.mjs";
import { accessible } from "./figures/accessible.mjs";
import { doubts } from "./figures/doubts.mjs";
import { honest } from "./figures/honest.mjs";
import { keyboard } from "./figures/keyboard.mjs";
import { load } from "./figures/load.mjs";
import { offers } from "./figures/offers.mjs";
import { panel } from "./figures/panel.mjs";
import { speed } from "./figures/speed.mjs";
import { walking } from "./figures/walking.mjs";

const [address, executablePath, ...options] = process.argv.slice(2);
const option = (name, otherwise) => {
  const at = options.indexOf(`--${name}`);
  return at < 0 ? otherwise : options[at + 1];
};
const seed = Number(option("seed", Math.floor(Math.random() * 1e6)));
/** "1,5x2" is one of a second and two of five. */
const outages = option("outages", "1,5")
  .split(",")
  .map((one) => one.split("x").map(Number))
  .flatMap(([seconds, times = 1]) => Array(times).fill(seconds));
const states = option("states", "all");
const groups = { honest, offers, panel, walking, load, speed, keyboard, accessible, doubts };
const only = option("only", Object.keys(groups).join(",")).split(",");

const browser = await launched(executablePath);
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
page.setDefaultTimeout(30_000);
const foreign = [];
page.on("request", (request) => {
  const url = request.url();
  if (![address, "blob:", "data:"].some((own) => url.startsWith(own))) foreign.push(url);
});

/** Opens a search and waits for its answer. */
async function open(query) {
  const answered = page.waitForResponse((response) => response.url().endsWith("/api/v1/search"));
  await page.goto(`${address}/?${query}`);
  const response = await (await answered).json();
  await page.getByTestId("result-count").filter({ hasNotText: "Searching" }).waitFor();
  return response;
}

/** What the page says of an answer: whether that nothing is alike, and each card's band. */
async function search(query) {
  await open(query);
  const bands = await page.locator("[data-testid=hit-card] [data-relevance]").evaluateAll((badges) =>
    badges.map(({ dataset }) => dataset.relevance),
  );
  const said = (await page.getByTestId("nothing-alike").count()) > 0 || (await page.getByTestId("empty").count()) > 0;
  return { bands, said };
}

/** How many of the hits have a finding, by what their reports come to say. */
async function findings(query, finding) {
  const { hits, nearest } = await open(query);
  return [...hits, ...nearest].filter((hit) =>
    hit.findings.some((stated) => stated.finding === finding && stated.presence === "present"),
  ).length;
}

let missed = 0;
console.log(`seed ${seed}`);
for (const { name, asked, measure } of only.flatMap((group) => groups[group])) {
  try {
    const { figure, isMet } = await measure({ browser, page, address, seed, outages, states, open, search, findings });
    if (!isMet) missed++;
    console.log(`${isMet ? "ok" : "MISSED"}: ${name}: ${figure} (asked: ${asked})`);
  } catch (error) {
    missed++;
    console.log(`MISSED: ${name}: ${error} (asked: ${asked})`);
  }
}
if (foreign.length > 0) missed++;
console.log(`${foreign.length === 0 ? "ok" : "MISSED"}: requests to anyone else: ${foreign.length} (asked: 0)`);
await browser.close();
process.exitCode = missed > 0 ? 1 : 0;
