// The summary beside the hits.
import { both, found, unfolded } from "./acts.mjs";
import { silent } from "./answers.mjs";

const claim = "[data-testid=claim]";
const read = (page) => page.locator(claim).first().waitFor();
const pointed = async (page) => page.getByTestId("cite").first().hover();
const stale = async (page) => {
  await silent("summaries")(page);
  for (const place of [0, 1]) await page.getByTestId("hit-pick").nth(place).check();
};
const filtered = (page) => page.locator("[data-testid^=summary-finding-] button").first().click();

export const summary = [
  { name: "a summary", at: found, act: read, shows: claim },
  { name: "a summary, a citation pointed at", at: found, act: both(read, pointed), shows: "[data-pointed=true]" },
  { name: "a summary, all of it unfolded", at: found, act: both(read, unfolded("[data-testid=summary]")), shows: claim },
  { name: "a summary, another on its way", at: found, act: both(read, stale), shows: ".summary-body[aria-busy=true]" },
  { name: "a summary, filtered by a row", at: found, act: both(read, filtered), shows: ".results-head" },
  {
    name: "a summary of chosen hits",
    at: ({ hits }) => `${found}&pick=${hits[0]}&pick=${hits[1]}`,
    act: read,
    shows: "[data-testid=summary-chosen]",
  },
  {
    name: "a summary of too little",
    at: ({ hits }) => `${found}&pick=${hits[0]}`,
    shows: "[data-testid=summary-standing]",
  },
  { name: "a summary of few filtered cases", at: `${found}&ageMin=80`, shows: "[data-testid=summary-standing]" },
];
