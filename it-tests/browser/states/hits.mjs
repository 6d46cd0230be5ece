// Hits, and what stands around them.
import { both, found, keys, once, press, unfolded, unknown } from "./acts.mjs";
import { answered, silent } from "./answers.mjs";

const card = "[data-testid=hit-card]";

const why = (page) => page.locator(".why summary").first().click();
const chosen = async (page) => {
  for (const place of [0, 1]) await page.getByTestId("hit-pick").nth(place).check();
};
const everyFacet = async (page) => {
  await page.locator(".facet-value").first().waitFor();
  const more = page.locator(".facet button.quiet[type=button]", { hasText: /more/i });
  while ((await more.count()) > 0) await more.first().click();
};
const turnedRange = async (page) => {
  await page.getByTestId("filter-age-from").fill("70");
  await page.getByTestId("filter-age-to").fill("20");
};
const stale = async (page) => {
  await page.getByTestId("claim").first().waitFor();
  await silent("search")(page);
  await page.getByTestId("facet-sex-F").check();
};
const putByName = both(chosen, press("put-into-collection"), async (page) => {
  await page.getByTestId("new-collection").fill("By a test");
  await page.keyboard.press("Enter");
});

export const hits = [
  { name: "hits", at: found, shows: card },
  { name: "hits, Why? open", at: found, act: why, shows: ".why[open]" },
  { name: "hits, more like one", at: found, act: press("thumb-more"), shows: "[data-testid=feedback-note]" },
  { name: "hits, less like one", at: found, act: press("thumb-less"), shows: "[data-testid=feedback-note]" },
  { name: "hits, two chosen", at: found, act: chosen, shows: "[data-testid=selection]" },
  {
    name: "hits, put into a collection",
    at: found,
    act: both(chosen, press("put-into-collection")),
    shows: "[data-testid=put-dialog] .dialog-list",
  },
  {
    name: "hits, put",
    at: found,
    before: async (page, world) => {
      const whole = await (await page.request.get(`${world.address}/api/v1/collections/${world.collection}`)).json();
      await answered("collections", 201, whole)(page);
    },
    act: putByName,
    shows: "[data-testid=put-open]",
  },
  {
    name: "hits, not put",
    at: found,
    before: answered("collections", 500, { title: "Failed", detail: "The disk is full." }),
    act: putByName,
    shows: "[data-testid=not-saved]",
  },
  { name: "hits, a hundred of them", at: `${found}&size=100`, shows: `li:nth-child(60) ${card}` },
  { name: "hits by words alone", at: `${found}&ranking=text`, shows: card },
  { name: "hits by likeness alone", at: `${found}&ranking=vector`, shows: card },
  { name: "hits, weak ones below a rule", at: "/?q=lung+nodule&size=100", shows: "[data-testid=weak-rule]" },
  { name: "nothing alike", at: "/?q=diesel+engine+knocking", shows: "[data-testid=nothing-alike], [data-testid=empty]" },
  { name: "no case fits the words", at: "/?q=xyzzy+plugh&ranking=text", shows: "[data-testid=empty]" },
  { name: "no case passes the filters", at: `${found}&ageMin=149`, shows: "[data-testid=empty] button" },
  { name: "another spelling offered", at: "/?q=pneumotorax", shows: "[data-testid=suggestion]" },
  { name: "an abbreviation offered", at: "/?q=PTX", shows: "[data-testid=suggestion]" },
  { name: "a word that nobody knows", at: "/?q=pneumothorax+xyzzyplugh", shows: "[data-testid=query-notes]" },
  {
    name: "filters in force",
    at: `${found}&modality=CR&sex=F&ageMin=20&from=2001-01-01&finding=pneumothorax:present&findingMode=all`,
    shows: ".results-head button",
  },
  {
    name: "filters that rule out",
    at: `${found}&finding=pleural-effusion:present&findingMode=none`,
    shows: "[data-testid=mode-finding-none]:checked",
  },
  { name: "every facet expanded", at: found, act: everyFacet, shows: ".facet .facet-value:nth-of-type(9)" },
  { name: "a range turned round", at: found, act: turnedRange, shows: ".range-warning" },
  { name: "hits in unknown mode", at: found, act: unknown, shows: `[data-unknown=true] ${card}` },
  {
    name: "hits in unknown mode, one revealed",
    at: found,
    act: both(unknown, (page) => page.getByTestId("reveal").first().click()),
    shows: `[data-unknown=true] ${card}`,
  },
  { name: "hits, the skip link shown", at: found, act: once(card, (page) => page.locator(".skip").focus()), shows: ".skip:focus" },
  { name: "hits, the last one focused", at: found, act: once(card, keys("/", "ArrowDown", "End")), shows: `li:last-child ${card} :focus` },
  { name: "an image that is gone", at: "/?img=0123456789abcdef", shows: "[data-testid=image-lost]" },
  { name: "hits, others on their way", at: found, act: once(card, stale), shows: ".grid[aria-busy=true]" },
  { name: "searching", at: found, before: silent("search"), shows: ".grid .skeleton" },
  { name: "hits, the summary closed", at: found, screen: { kept: { "summary-open": "false" } }, shows: card },
  { name: "hits, what is folded opened", at: found, act: once(card, unfolded(".results")), shows: ".why[open]" },
];
