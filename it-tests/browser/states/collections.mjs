// Collections, presentations and quizzes.
import { both, keys, press, unknown } from "./acts.mjs";
import { answered, changed } from "./answers.mjs";

const one = ({ collection }) => `/collection/${collection}`;
const shown = "[data-testid=collection-page]";
const noted = (page) => page.getByTestId("collection-note").fill(`a note of ${Date.now()}`); // not one that is kept
const saving = both(noted, press("save"));
const deleting = (page) => page.getByTestId("collection").first().locator("button").click();
const gone = changed("collections/*", (of) => ({
  ...of,
  entries: of.entries.map((entry, place) => (place === 0 ? { ...entry, there: false } : entry)),
}));
const notPut = (status) => (page) =>
  page.route("**/api/v1/collections/*", (route) =>
    route.request().method() === "PUT"
      ? route.fulfill({ status, contentType: "application/problem+json", body: "{}" })
      : route.continue(),
  );

const presented = (world) => `${one(world)}/present`;
const forward = (steps) => async (page) => {
  await page.getByTestId("present-history").waitFor();
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press("ArrowRight");
    await page.getByTestId("present-waiting").waitFor({ state: "detached" }); // it is not gone past
  }
};
const step = (name) => `[data-testid=present-${name}]`;

const asked = (world) => `${one(world)}/quiz?seed=7`;
/** Answers right, or wrong: the diagnoses of the collection are known. */
const answering = (isRight) => async (page, { diagnoses }) => {
  const choices = page.getByTestId("choice");
  await choices.first().waitFor();
  const texts = await choices.allTextContents();
  const place = texts.findIndex((text) => diagnoses.some((diagnosis) => text.includes(diagnosis)) === isRight);
  await choices.nth(Math.max(0, place)).click();
  await page.getByTestId("quiz-next").waitFor();
};
const toTheScore = async (page, world) => {
  for (const _ of world.diagnoses) {
    await answering(true)(page, world);
    await page.getByTestId("quiz-next").click();
  }
};

export const collections = [
  { name: "collections", at: "/collections", shows: "[data-testid=collection]" },
  { name: "collections, none", at: "/collections", before: answered("collections", 200, { collections: [] }), shows: ".muted" },
  { name: "collections, failed", at: "/collections", before: answered("collections", 500), shows: "[data-testid=error]" },
  { name: "collections, one to be deleted", at: "/collections", act: deleting, shows: "[data-testid=delete-dialog]" },
  { name: "collections in unknown mode", at: "/collections", act: unknown, shows: "[data-unknown=true] [data-testid=collection]" },
  { name: "a collection", at: one, shows: "[data-testid=entry]" },
  { name: "an empty collection", at: ({ empty }) => `/collection/${empty}`, shows: shown },
  { name: "a collection, changed", at: one, act: noted, shows: ".save-bar button.quiet" },
  { name: "a collection, saved", at: one, act: saving, shows: "[data-testid=save-state]:not(:empty)" },
  { name: "a collection, not saved", at: one, before: notPut(503), act: saving, shows: "[data-testid=not-saved]" },
  { name: "a collection that somebody else changed", at: one, before: notPut(409), act: saving, shows: "[data-testid=conflict]" },
  { name: "a collection, a case of it gone", at: one, before: gone, shows: "[data-testid=entry-gone]" },
  { name: "a collection in unknown mode", at: one, act: unknown, shows: "[data-testid=unknown-entry]" },
  { name: "a collection that there is not", at: "/collection/0123456789abcdef0123456789abcdef", shows: "[data-testid=error]" },
  { name: "presenting, the history", at: presented, shows: step("history") },
  { name: "presenting, the images", at: presented, act: forward(1), shows: step("images") },
  { name: "presenting, the findings", at: presented, act: forward(2), shows: step("findings") },
  { name: "presenting, the diagnosis", at: presented, act: forward(3), shows: step("diagnosis") },
  { name: "presenting, the end", at: presented, act: both(forward(0), keys("PageDown", "PageDown", "PageDown")), shows: step("end") },
  { name: "presenting no collection", at: "/collection/nosuch/present", shows: "main a[href='/collections']" },
  { name: "a collection without a name", at: one, act: (page) => page.getByTestId("collection-name").fill(" "), shows: "[aria-invalid=true]" },
  { name: "presenting a case that is gone", at: presented, before: gone, shows: step("gone") },
  { name: "a quiz, a question", at: asked, shows: "[data-testid=choice]" },
  { name: "a quiz, answered right", at: asked, act: answering(true), shows: "[data-standing=right]" },
  { name: "a quiz, answered wrong", at: asked, act: answering(false), shows: "[data-standing=wrong]" },
  { name: "a quiz, the score", at: asked, act: toTheScore, shows: "[data-testid=score]" },
  { name: "a quiz of nothing", at: ({ empty }) => `/collection/${empty}/quiz?seed=7`, shows: "[data-testid=quiz-none]" },
];
