import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleHit, exampleResponse } from "../testing/examples";
import { FakeServer } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

async function openHits(hits: number) {
  const server = new FakeServer().listen();
  const found = Array.from({ length: hits }, (_, place) => exampleHit(place + 1));
  server.search = () => ({ body: exampleResponse(found) });
  const { user } = openPage("/?q=mass");
  await screen.findAllByTestId("hit-card");
  return user;
}

const picks = () => screen.getAllByTestId<HTMLInputElement>("hit-pick");
const chosen = () => picks().flatMap(({ checked }, place) => (checked ? [place + 1] : []));
const links = () => screen.getAllByRole("link", { name: /CR Chest/ });

test("a hit is chosen at its box, and those up to another with Shift", async () => {
  const user = await openHits(5);
  await user.click(picks()[3] as HTMLElement);
  await user.keyboard("{Shift>}");
  await user.click(picks()[1] as HTMLElement);
  await user.keyboard("{/Shift}");
  expect(chosen()).toEqual([2, 3, 4]);
  expect(screen.getByTestId("selection").textContent).toContain("3 chosen");
});

test("the key X chooses the focused hit and takes it back, and the focus stays", async () => {
  const user = await openHits(3);
  links()[1]?.focus();
  await user.keyboard("x");
  expect(chosen()).toEqual([2]);
  expect(document.activeElement).toBe(links()[1]);
  await user.keyboard("x");
  expect(chosen()).toEqual([]);
  expect(screen.queryByTestId("selection")).toBeNull();
});

test("Shift and arrows choose the hits that they pass", async () => {
  const user = await openHits(4);
  links()[0]?.focus();
  await user.keyboard("{Shift>}{ArrowRight}{ArrowRight}{/Shift}{ArrowRight}");
  expect(chosen()).toEqual([1, 2, 3]);
  expect(document.activeElement).toBe(links()[3]);
});

test("the bar of what is chosen chooses none, and the history does not grow", async () => {
  const user = await openHits(3);
  const entries = history.length;
  await user.click(picks()[0] as HTMLElement);
  await user.click(within(screen.getByTestId("selection")).getByText("Choose none"));
  expect(chosen()).toEqual([]);
  expect(window.location.search).toBe("?q=mass");
  expect(history.length).toBe(entries);
});
