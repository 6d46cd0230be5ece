import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { beforeEach, expect, test } from "vitest";
import { rememberPanel } from "../state/openPanel";
import { FakeServer } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";
import { byRule, dropped, supported, written } from "../testing/summaryExamples";
import { claimsIn, standing, writingServer } from "../testing/writingServer";

beforeEach(() => rememberPanel(true));

/** A gate that pieces of a summary wait at. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((done) => {
    open = done;
  });
  return { opened, open };
}

test("what was counted stands at once, claims come as they were checked, the end counts", async () => {
  const server = writingServer();
  const first = gate();
  const last = gate();
  server.summary = async function* () {
    yield ["extracted", byRule];
    await first.opened;
    yield ["claim", supported];
    yield ["dropped", { code: "side", sentence: "it names another side", count: 1 }];
    await last.opened;
    yield ["done", written];
  };
  openPage("/?q=mass");
  await screen.findByTestId("summary-by-rule");
  expect(claimsIn("summary-by-rule")).toEqual(["pneumothorax: present in 2 of 3 2"]);
  expect(standing()).toBe("medgemma-27b-text-it is writing. Each sentence is checked before it is shown.");
  expect(screen.queryByTestId("summary-written")).toBeNull();
  first.open();
  await screen.findByTestId("summary-written");
  expect(claimsIn("summary-written")).toEqual(["A pneumothorax on the left. 1"]);
  expect(await screen.findByText("1 claim not shown so far.")).toBeTruthy();
  last.open();
  await screen.findByText("Written by medgemma-27b-text-it-Q4: 1 claim supported, 1 weak, 3 not shown.");
  expect(claimsIn("summary-written")).toEqual([
    "A pneumothorax on the left. 1",
    "A drain was placed. 2Weak: The words of the report are few.",
  ]);
  const asked = { parts: [{ text: "mass" }], size: 20, ranking: "hybrid" };
  expect(server.summariesAsked).toEqual([{ query: asked }]);
  expect(server.summariesLeft).toBe(0);
});

test("who made it, where, and that it is not for diagnosis are always named", async () => {
  const server = writingServer();
  openPage("/?q=mass");
  const panel = await screen.findByTestId("summary");
  expect(panel.textContent).toContain("Not for diagnosis");
  await screen.findByTestId("summary-written");
  const origin = screen.getByTestId("summary-origin").textContent;
  expect(origin).toContain("each claim checked by rule against the reports it cites, not for diagnosis.");
  expect(origin).toContain("Language model: medgemma-27b-text-it-Q4, on this machine.");
  expect(origin).toContain("1 case without a report is left out.");
  expect(server.summariesAsked).toHaveLength(1);
});

test("without a language model rules speak, and say so", async () => {
  new FakeServer().listen();
  openPage("/?q=mass");
  await screen.findByText("Made by rule; no word of it is generated.");
  expect(screen.getByTestId("summary-origin").textContent).toContain("No language model is configured.");
});

test("the tables tell how many, and which when asked", async () => {
  new FakeServer().listen();
  const { user } = openPage("/?q=mass");
  const row = await screen.findByTestId("summary-finding-pneumothorax");
  expect(row.textContent).toBe("pneumothoraxdisputedleft\u00a012010");
  const present = within(row).getByRole("button", {
    name: "2 of 3: pneumothorax, present. Which cases?",
  });
  await user.click(present);
  const cases = within(screen.getByTestId("summary-findings")).getAllByTestId("cite");
  expect(cases.map((chip) => chip.getAttribute("aria-label"))).toEqual(["Case 1", "Case 2"]);
  await user.click(present);
  expect(present.getAttribute("aria-expanded")).toBe("false");
  expect(screen.getByTestId("differential-pneumothorax").textContent).toBe(
    "pneumothorax282%6213 (4.2 to 19)",
  );
  expect(screen.getByTestId("differential-chest-drain").textContent).toBe("chest drain127%31–");
  expect(screen.getByTestId("summary-differential").textContent).toContain(
    "of this archive, not of the world",
  );
  expect(screen.getByTestId("summary-apart").textContent).toContain("2 chest drain");
  const quotes = screen.getByTestId("summary-quotes");
  expect(quotes.textContent).toContain("No pneumothorax.");
  expect(within(quotes).getByTestId("cite").getAttribute("href")).toContain("quote=10-26");
});

test("a row says which more special findings it counts too", async () => {
  const server = new FakeServer().listen();
  const findings = byRule.findings.map((row) => ({
    ...row,
    disputed: false,
    includes: ["tension pneumothorax"],
  }));
  server.summary = () => [["done", { ...byRule, findings }]];
  openPage("/?q=mass");
  const row = await screen.findByTestId("summary-finding-pneumothorax");
  expect(row.textContent).toContain("including tension pneumothorax");
});

test("claims that are not shown are counted by their reasons", async () => {
  writingServer();
  const { user } = openPage("/?q=mass");
  const details = (await screen.findByTestId("summary-dropped")) as HTMLDetailsElement;
  expect(details.open).toBe(false);
  await user.click(screen.getByText("3 claims not shown, and why"));
  expect(details.open).toBe(true);
  expect(within(details).getByText("2 × A cited report does not tell that side.")).toBeTruthy();
});

test("too little evidence is said with its reason", async () => {
  const server = new FakeServer().listen();
  const reason = "too little evidence to summarise: no case that was found fits well";
  const differential = { ...byRule.differential, rows: [] };
  const counts = { cases: 0, supported: 0, weak: 0, dropped: 0 };
  const nothing = {
    cases: [],
    claims: [],
    findings: [],
    setApart: [],
    quotes: [],
    notes: [],
    differential,
    counts,
  };
  const sentence = "no case that was found fits well";
  const reasonNotice = { code: "no-hit-to-summarise", sentence, figures: {}, words: [] };
  server.summary = () => [["done", { ...byRule, ...nothing, mode: "none", reason, reasonNotice }]];
  openPage("/?q=mass");
  await screen.findByText("Too little evidence to summarise: no case that was found fits well.");
  expect(screen.queryByTestId("claim")).toBeNull();
});

test("a summary that falls back takes back its claims, and says why", async () => {
  const server = writingServer();
  const fallbackReason = "only 1 of 4 claims of the language model passed the checks";
  const fallbackNotice = {
    code: "few-claims-passed",
    sentence: fallbackReason,
    figures: { shown: 1, all: 4 },
    words: [],
  };
  const whole = {
    ...byRule,
    dropped,
    fallbackReason,
    fallbackNotice,
    counts: { ...byRule.counts, dropped: 3 },
  };
  server.summary = () => [
    ["extracted", byRule],
    ["claim", supported],
    ["done", whole],
  ];
  openPage("/?q=mass");
  await screen.findByText(`Made by rule, without the language model: ${fallbackReason}.`);
  expect(screen.queryByTestId("summary-written")).toBeNull();
  expect(claimsIn("summary-by-rule")).toEqual(["pneumothorax: present in 2 of 3 2"]);
  expect(screen.getByText("3 claims not shown, and why")).toBeTruthy();
});

test("a summary and a quotation have no accessibility fault", async () => {
  writingServer();
  const { user } = openPage("/?q=mass&pick=case-1");
  await screen.findByTestId("summary-written");
  await user.click(screen.getByRole("button", { name: /pneumothorax, present/ }));
  await user.click(screen.getByText("3 claims not shown, and why"));
  const faults = async () => {
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  };
  expect(await faults()).toEqual([]);
  await user.click(screen.getByRole("link", { name: "Case 1: “Small left pneumothorax.”" }));
  await screen.findByTestId("quoted");
  expect(await faults()).toEqual([]);
});
