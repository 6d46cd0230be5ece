import { screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { rememberPanel } from "../state/openPanel";
import { FakeServer } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";
import { writingServer } from "../testing/writingServer";

beforeEach(() => rememberPanel(true));

test("chosen hits alone are summarised, until none is chosen", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=mass");
  await screen.findByTestId("summary-findings");
  const [first, second] = screen.getAllByTestId("hit-pick");
  expect(first?.getAttribute("aria-label")).toBe("Choose hit 1, case 1 of the summary");
  second?.focus();
  await user.keyboard(" ");
  await user.click(first as HTMLElement);
  await waitFor(() => expect(server.summariesAsked).toHaveLength(2));
  expect(server.summariesAsked[1]).toMatchObject({
    query: { parts: [{ text: "mass" }], size: 100 },
    caseIds: ["case-2", "case-1"],
  });
  expect(window.location.search).toBe("?q=mass&pick=case-2&pick=case-1");
  expect(screen.getByTestId("summary-chosen").textContent).toContain("Of 2 chosen cases");
  await user.click(screen.getByTestId("summary-clear"));
  expect(window.location.search).toBe("?q=mass");
  await waitFor(() => expect(screen.queryByTestId("summary-chosen")).toBeNull());
  expect(server.searches).toHaveLength(1);
});

test("another search chooses no hit", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=mass&pick=case-2");
  await waitFor(() => expect(server.summariesAsked[0]?.caseIds).toEqual(["case-2"]));
  await user.type(await screen.findByTestId("search-input"), " left{Enter}");
  await waitFor(() => expect(server.summariesAsked).toHaveLength(2));
  expect(server.summariesAsked[1]?.caseIds).toBeUndefined();
});

test("on a wide screen it is open at first, else closed and asked for by nobody", async () => {
  localStorage.clear();
  const server = new FakeServer().listen();
  const { user, page } = openPage("/?q=mass");
  await screen.findAllByTestId("hit-card");
  const toggle = screen.getByTestId("summary-toggle");
  expect(toggle.getAttribute("aria-expanded")).toBe("false");
  expect(screen.getAllByTestId("hit-pick")[0]?.getAttribute("aria-label")).toBe("Choose hit 1");
  expect(server.summariesAsked).toEqual([]);
  page.unmount();
  const wide = { matches: true, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal("matchMedia", () => wide);
  openPage("/?q=mass");
  await screen.findByTestId("summary-findings");
  await user.click(screen.getByTestId("summary-toggle"));
  expect(screen.queryByTestId("summary-findings")).toBeNull();
});

test("how the reader left it is remembered", async () => {
  localStorage.clear();
  new FakeServer().listen();
  const { user, page } = openPage("/?q=mass");
  await user.click(await screen.findByTestId("summary-toggle"));
  await screen.findByTestId("summary-findings");
  page.unmount();
  openPage("/?q=mass");
  await screen.findByTestId("summary-findings");
});

test("a key goes to the summary from wherever the reader is", async () => {
  rememberPanel(false);
  new FakeServer().listen();
  const { user } = openPage("/?q=mass");
  const links = await screen.findAllByRole("link", { name: /CR Chest/ });
  links[0]?.focus();
  await user.keyboard("s");
  await screen.findByTestId("summary-findings");
  expect(document.activeElement?.textContent).toBe("Summary");
});

test("hits that are chosen are told while the panel is closed", async () => {
  rememberPanel(false);
  writingServer();
  const { user } = openPage("/?q=mass&pick=case-1&pick=case-2");
  const toggle = await screen.findByTestId("summary-toggle");
  expect(toggle.textContent).toBe("Show the summary (2 chosen)");
  await user.click(toggle);
  expect(toggle.textContent).toBe("Hide the summary");
  expect(screen.getByTestId("summary-chosen").textContent).toContain("Of 2 chosen cases");
});
