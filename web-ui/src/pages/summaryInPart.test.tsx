import { screen, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { rememberPanel } from "../state/openPanel";
import { FakeServer } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";
import { byRule } from "../testing/summaryExamples";

beforeEach(() => rememberPanel(true));

async function heads() {
  const findings = await screen.findByTestId("summary-findings");
  return within(findings)
    .getAllByRole("columnheader")
    .map((head) => head.textContent);
}

test("a denial in part has a column of its own where there is one", async () => {
  const server = new FakeServer();
  const findings = byRule.findings.map((row) => ({ ...row, absent: [], absentInPart: [3] }));
  server.summary = () => [["done", { ...byRule, findings }]];
  server.listen();
  openPage("/?q=mass");
  expect(await heads()).toContain("Denied in part");
  expect(screen.getByTestId("summary-finding-pneumothorax").textContent).toBe(
    "pneumothoraxdisputedleft\u00a0120010",
  );
});

test("and none where there is none", async () => {
  new FakeServer().listen();
  openPage("/?q=mass");
  expect(await heads()).not.toContain("Denied in part");
});
