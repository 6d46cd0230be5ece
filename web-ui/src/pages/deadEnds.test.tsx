import { screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { expect, test, vi } from "vitest";
import { FakeServer } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

const path = () => window.location.pathname;

async function faults() {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

test("a presentation or a quiz of no collection is left by Esc, by its button and by a link to the collections", async () => {
  new FakeServer().listen();
  for (const way of ["Esc", "link", "End"]) {
    for (const href of ["/collection/nosuch/present?unknown=1", "/collection/nosuch/quiz?seed=7"]) {
      const isQuiz = href.includes("quiz");
      if (isQuiz && way === "End") continue; // it has its link in that place
      const { user, page } = openPage(href);
      await screen.findByText("This is not here");
      expect(await faults()).toEqual([]);
      const [link] = screen.getAllByRole("link", { name: "Collections" }).toReversed(); // the last is the page's own
      if (way === "Esc") await user.keyboard("{Escape}");
      else if (way === "End") await user.click(screen.getByRole("button", { name: "End" }));
      else if (link !== undefined) await user.click(link);
      await waitFor(() => expect(path()).toBe("/collections"));
      page.unmount();
    }
  }
});

test("where the server is away Esc leads from a presentation or a quiz to its collection", async () => {
  const server = new FakeServer().listen();
  server.collections.answer = () => {
    throw new TypeError("connection refused");
  };
  for (const href of ["/collection/collection-1/present", "/collection/collection-1/quiz?seed=7"]) {
    const { user, page } = openPage(href);
    await screen.findByText("The server does not answer");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(path()).toBe("/collection/collection-1"));
    page.unmount();
  }
});

test("a presentation of which nothing has come yet can be left", async () => {
  vi.stubGlobal("fetch", () => new Promise(() => undefined)); // a server that says nothing
  const { user } = openPage("/collection/collection-1/present");
  await screen.findByTestId("present-opening");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(path()).toBe("/collection/collection-1"));
});

test("a collection that was deleted since it was seen is presented no longer", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Head", [{ caseId: "case-1" }]);
  const { user } = openPage(`/collection/${id}`);
  const toPresent = await screen.findByTestId("to-present");
  await screen.findByTestId("entry");
  server.collections.kept.delete(id);
  await user.click(toPresent);
  await screen.findByText("This is not here");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(path()).toBe("/collections"));
});
