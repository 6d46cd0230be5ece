import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { SummaryClaim } from "../api/types";
import { rememberPanel } from "../state/openPanel";
import { FakeServer } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";
import { byRule } from "../testing/summaryExamples";
import { writingServer } from "../testing/writingServer";

beforeEach(() => rememberPanel(true));

test("a citation shows its sentence in the hit's card while it is pointed at", async () => {
  writingServer();
  const { user } = openPage("/?q=mass");
  const cards = await screen.findAllByTestId("hit-card");
  await screen.findByTestId("summary-written");
  const marks = (place: number) =>
    [...(cards[place]?.querySelectorAll("[data-testid=card-quote] mark") ?? [])].map(
      ({ textContent }) => textContent,
    );
  await user.hover(screen.getByRole("link", { name: "Case 1: “Small left pneumothorax.”" }));
  expect(marks(0)).toEqual(["Small left pneumothorax."]);
  expect(cards[0]?.dataset.pointed).toBe("true");
  screen.getByRole("link", { name: "Case 2: “Chest drain in place.”" }).focus();
  await waitFor(() => expect(marks(1)).toEqual(["Chest drain in place."]));
  expect(cards[0]?.dataset.pointed).toBe("false");
  await user.tab();
  await waitFor(() => expect(cards[1]?.dataset.pointed).toBe("false"));
  expect(cards[1]?.textContent).toContain("Small left pneumothorax.");
});

test("a citation opens the report at its sentence, and the way back finds the summary", async () => {
  const server = writingServer();
  const { user } = openPage("/?q=mass");
  await screen.findByTestId("summary-written");
  screen.getByRole("link", { name: "Case 1: “Small left pneumothorax.”" }).focus();
  await user.keyboard("{Enter}");
  const quoted = await screen.findByTestId("quoted");
  expect(window.location.pathname + window.location.search).toBe("/case/case-1?q=mass&quote=10-34");
  expect(quoted.textContent).toBe("Mass in the left frontal");
  expect(document.activeElement).toBe(quoted);
  expect(screen.getByTestId("case-report").textContent).toContain("Mass in the left frontal lobe.");
  await user.keyboard("{Escape}");
  await screen.findByTestId("summary-written");
  expect(server.summariesAsked).toHaveLength(1);
});

test("a quotation that the report no longer has is said to be gone", async () => {
  new FakeServer().listen();
  openPage("/case/case-1?quote=400-420");
  expect(await screen.findByTestId("quote-lost")).toBeTruthy();
});

test("what was left half is asked again on the way back", async () => {
  const server = writingServer();
  const whole = server.summary;
  const never = new Promise<void>(() => undefined);
  server.summary = async function* () {
    yield ["extracted", byRule];
    await never;
  };
  const { user } = openPage("/?q=mass");
  const cite = await screen.findByRole("link", { name: /^Case 2: / });
  await user.click(cite);
  await screen.findByTestId("case-report");
  expect(server.summariesLeft).toBe(1);
  server.summary = whole;
  await user.keyboard("{Escape}");
  await screen.findByTestId("summary-written");
  expect(server.summariesAsked).toHaveLength(2);
});

test("the citations of a claim on which cases differ say which case says what", async () => {
  const server = writingServer();
  const evidence = (caseId: string, quotedText: string, says?: string) => ({
    caseId,
    start: 10,
    end: 10 + quotedText.length,
    quotedText,
    ...(says === undefined ? {} : { says }),
  });
  const mixed: SummaryClaim = {
    text: "A pneumothorax, which one case denies.",
    kind: "difference",
    verdict: "supported",
    evidence: [
      evidence("case-2", "No pneumothorax.", "denied"),
      evidence("case-3", "Pneumothorax."),
      evidence("case-1", "Left pneumothorax.", "left"),
    ],
  };
  server.summary = async function* () {
    yield ["done", { ...byRule, claims: [mixed] }];
  };
  openPage("/?q=mass");
  const chips = within(await screen.findByTestId("summary-by-rule")).getAllByTestId("cite");
  expect(chips[0]?.parentElement?.textContent).toBe("3left1denied2");
  expect(chips.map((chip) => chip.getAttribute("aria-label"))).toEqual([
    "Case 3: “Pneumothorax.”",
    "Case 1, left: “Left pneumothorax.”",
    "Case 2, denied: “No pneumothorax.”",
  ]);
  expect(chips[2]?.title).toBe("Case 2, denied: “No pneumothorax.”");
});
