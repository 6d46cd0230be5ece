import { screen } from "@testing-library/react";
import axe from "axe-core";
import { expect, test } from "vitest";
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

test("a case has no accessibility fault", async () => {
  new FakeServer().listen();
  openPage("/case/case-1?q=mass");
  await screen.findByTestId("case-report");
  expect(await findings()).toEqual([]);
});
