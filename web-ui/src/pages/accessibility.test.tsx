import { screen } from "@testing-library/react";
import axe from "axe-core";
import { expect, test } from "vitest";
import { evaluationText } from "../testing/evaluationExample";
import { FakeServer } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

/** What axe finds wrong. Colours need a real rendering and are left to the browser test. */
async function findings(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

test("the start page has no accessibility fault", async () => {
  new FakeServer().listen();
  openPage("/");
  await screen.findByText("1,240 cases");
  expect(await findings()).toEqual([]);
});

test("the hits have no accessibility fault", async () => {
  new FakeServer().listen();
  openPage("/?q=mass&modality=CR&ageMin=20");
  await screen.findAllByTestId("hit-card");
  expect(await findings()).toEqual([]);
});

test("the archive has no accessibility fault", async () => {
  new FakeServer().listen();
  const { user } = openPage("/archive");
  await screen.findByTestId("quarantine-table");
  await user.click(screen.getByRole("button", { name: "Look at 3f9a2c01b7de" }));
  await screen.findByTestId("calibration");
  await screen.findByText("1 case in doubt.");
  expect(await findings()).toEqual([]);
});

test("an evaluation has no accessibility fault", async () => {
  new FakeServer().listen();
  const { user } = openPage("/evaluation");
  await user.upload(
    await screen.findByTestId("choose-result"),
    new File([evaluationText], "result.json", { type: "application/json" }),
  );
  await screen.findByTestId("subgroups");
  expect(await findings()).toEqual([]);
});

test("a case has no accessibility fault", async () => {
  new FakeServer().listen();
  openPage("/case/case-1?q=mass");
  await screen.findByTestId("case-report");
  expect(await findings()).toEqual([]);
});
