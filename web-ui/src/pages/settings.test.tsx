import { act, screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, expect, test } from "vitest";
import { changeLook, recallLook } from "../state/look";
import { FakeServer } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";
import { speak } from "../words/words";

afterEach(() =>
  act(async () => {
    changeLook({ theme: "system", density: "comfortable" });
    await speak("en");
  }),
);

const root = () => document.documentElement;

test("the language is chosen by the keyboard alone, at once, and kept", async () => {
  new FakeServer().listen();
  const { user } = openPage("/?q=mass");
  await screen.findAllByTestId("hit-card");
  screen.getByTestId("settings").focus();
  await user.keyboard("{Enter}");
  await user.tab();
  expect(document.activeElement).toBe(screen.getByTestId("language-en"));
  await user.keyboard("{ArrowRight}");
  await waitFor(() => expect(root().lang).toBe("de"));
  expect(screen.getByTestId("search-button").textContent).toBe("Suchen");
  expect(screen.getByTestId("language-de")).toHaveProperty("checked", true);
  expect(localStorage.getItem("precedent:language")).toBe("de");
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(screen.getByTestId("settings"));
  expect(screen.queryByTestId("language-de")).toBeNull();
});

test("theme and density stand on the document and come back with the browser", async () => {
  new FakeServer().listen();
  const { user } = openPage("/");
  await user.click(screen.getByTestId("settings"));
  await user.click(screen.getByTestId("theme-dark"));
  await user.click(screen.getByTestId("density-compact"));
  expect({ ...root().dataset }).toMatchObject({ theme: "dark", density: "compact" });
  root().removeAttribute("data-theme");
  act(recallLook);
  expect({ ...root().dataset }).toMatchObject({ theme: "dark", density: "compact" });
});

test("what was kept and is no choice counts as none", () => {
  localStorage.setItem("precedent:theme", "plaid");
  localStorage.setItem("precedent:density", "");
  recallLook();
  expect({ ...root().dataset }).toMatchObject({ theme: "system", density: "comfortable" });
});

test("keys in the settings do nothing to the page behind them", async () => {
  new FakeServer().listen();
  const { user } = openPage("/case/case-1?q=mass");
  await screen.findByTestId("case-report");
  const place = screen.getByTestId("viewer-place").textContent;
  await user.click(screen.getByTestId("settings"));
  screen.getByTestId("theme-system").focus();
  await user.keyboard("{ArrowRight}{Escape}");
  expect(screen.getByTestId("viewer-place").textContent).toBe(place);
  expect(location.pathname).toBe("/case/case-1");
});

test("a press outside closes the settings, and so does a step out of them", async () => {
  new FakeServer().listen();
  const { user } = openPage("/?q=mass");
  await screen.findAllByTestId("hit-card");
  await user.click(screen.getByTestId("settings"));
  await user.click(screen.getByTestId("result-count"));
  expect(screen.getByTestId("settings").getAttribute("aria-expanded")).toBe("false");
  await user.click(screen.getByTestId("settings"));
  act(() => screen.getByTestId("search-input").focus());
  await waitFor(() => expect(screen.getByTestId("settings").getAttribute("aria-expanded")).toBe("false"));
});

test("the open settings have no accessibility fault", async () => {
  new FakeServer().listen();
  const { user } = openPage("/");
  await user.click(screen.getByTestId("settings"));
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
