import { screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { exampleHit, exampleResponse } from "../testing/examples";
import { FakeServer } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

afterEach(() => vi.restoreAllMocks());

async function firstSnippet(): Promise<Element> {
  const [card] = await screen.findAllByTestId("hit-card");
  const snippet = card?.querySelector(".card-snippet");
  if (!snippet) throw new Error("the first hit has no snippet");
  return snippet;
}

test("a press on a snippet opens the case, as on the card around it", async () => {
  new FakeServer().listen();
  const { user } = openPage("/?q=mass");
  await user.click(await firstSnippet());
  expect(location.pathname).toBe("/case/case-1");
});

test("words of a snippet that were just selected are not left for the case", async () => {
  new FakeServer().listen();
  const { user } = openPage("/?q=mass");
  const snippet = await firstSnippet();
  const selection = { ...window.getSelection(), isCollapsed: false } as Selection;
  vi.spyOn(window, "getSelection").mockReturnValue(selection);
  await user.click(snippet);
  expect(location.pathname).toBe("/");
});

test("a word that the report denies is not marked as one that it asserts", async () => {
  const server = new FakeServer().listen();
  const snippet = "No nodule. Small effusion.";
  const [no, yes] = [
    { start: 3, end: 9 },
    { start: 17, end: 25 },
  ];
  const report = { snippet, matches: [no, yes], denied: [no] };
  server.search = () => ({ body: exampleResponse([{ ...exampleHit(1), report }]) });
  openPage("/?q=effusion+without+nodule");
  const marks = [...(await firstSnippet()).querySelectorAll("mark")];
  expect(marks.map((mark) => [mark.textContent, mark.classList.contains("denied")])).toEqual([
    ["nodule", true],
    ["effusion", false],
  ]);
});
