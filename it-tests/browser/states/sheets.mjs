// The pages of the archive and of evaluations.
import { both, press, unfolded } from "./acts.mjs";
import { answered, changed, silent } from "./answers.mjs";
import { evaluation } from "./evaluation.mjs";

const heldImage = (place) => ({
  id: `q${place}`,
  code: "text",
  reason: "there may be text in its pixels",
  since: "2026-11-30T10:00:00Z",
  state: ["held", "released", "dropped"][place % 3],
  picture: `/api/v1/archive/quarantine/q${place}/picture`,
});
const held = answered("archive/quarantine?*", 200, {
  waiting: 2,
  total: 60,
  picturesShown: true,
  images: Array.from({ length: 20 }, (_, place) => heldImage(place)),
});
const inDoubt = (id) => ({
  caseId: id,
  modality: "CR",
  bodyPart: "CHEST",
  doubts: [{ field: "modality", tag: "CR", seems: "a photograph", share: 0.99 }],
});
const doubted = changed("archive/doubts?*", (found) => ({
  ...found,
  count: 90,
  all: false,
  cases: Array.from({ length: 20 }, (_, place) => inDoubt(`${place}0123456789abcdef`)),
}));
const given = (text) => (page) =>
  page.getByTestId("choose-result").setInputFiles({
    name: "result.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
const whole = "[data-testid=archive-page] [data-testid=growth]";

export const sheets = [
  { name: "the archive", at: "/archive", shows: whole },
  { name: "the archive, in numbers", at: "/archive", act: both(async (page) => page.locator(whole).waitFor(), unfolded(".sheets")), shows: "[data-testid=growth-numbers]" },
  { name: "the archive, images held back", at: "/archive", before: held, shows: "[data-testid=quarantine-table]" },
  {
    name: "the archive, an image that was held back is gone",
    at: "/archive",
    before: held,
    act: (page) => page.locator("[data-testid=quarantine-table] button").first().click(),
    shows: "[data-testid=quarantine-table] [role=status]",
  },
  { name: "the archive, cases in doubt", at: "/archive", before: doubted, shows: "[data-testid=doubts-sheet] [data-testid=doubts]" },
  { name: "the archive, failed", at: "/archive", before: answered("archive", 500), shows: "[data-testid=error]" },
  { name: "the archive, being read", at: "/archive", before: silent("archive/**"), shows: "[data-testid=archive-page]" },
  { name: "an evaluation to be chosen", at: "/evaluation", shows: "[data-testid=choose-result]" },
  { name: "an evaluation", at: "/evaluation", act: given(evaluation), shows: "[data-testid=metrics]" },
  { name: "what is no evaluation", at: "/evaluation", act: given("{}"), shows: "[data-testid=error]" },
  { name: "the archive, help with keys", at: "/archive", act: press("key-help"), shows: "dialog[open]" },
];
