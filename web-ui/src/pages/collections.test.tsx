import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { expect, test, vi } from "vitest";
import { FakeServer, problem, problemOfPrograms } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

async function faults() {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

const names = () => screen.getAllByTestId("collection").map((one) => one.querySelector("a")?.textContent);
const entries = () => screen.getAllByTestId("entry").map(({ dataset }) => dataset.entry);

test("the key T opens the choice of a collection, and Esc leads back to the hit", async () => {
  new FakeServer().listen();
  const { user } = openPage("/?q=mass&pick=case-2");
  const [card] = await screen.findAllByRole("link", { name: /CR Chest/ });
  card?.focus();
  await user.keyboard("t");
  (await screen.findByTestId("new-collection")).focus(); // a browser does so as the dialog opens
  await user.keyboard("{Escape}");
  expect(screen.queryByTestId("put-dialog")).toBeNull();
  expect(document.activeElement).toBe(card);
});

test("chosen hits go into a new collection, by keys alone", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=mass&pick=case-2&pick=case-1");
  (await screen.findByTestId("put-into-collection")).focus();
  await user.keyboard("{Enter}");
  const name = await screen.findByTestId("new-collection");
  name.focus();
  await user.keyboard("Chest, first week{Enter}");
  await user.click(await screen.findByTestId("put-open"));
  await waitFor(() => expect(window.location.pathname).toBe("/collection/collection-1"));
  const kept = server.collections.kept.get("collection-1");
  expect(kept?.name).toBe("Chest, first week");
  expect(kept?.entries.map(({ caseId }) => caseId)).toEqual(["case-2", "case-1"]);
});

test("a case goes into a collection that there is, behind what it has, and once", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Chest", [{ caseId: "case-9", history: "Fell." }]);
  const { user } = openPage("/case/case-1?q=mass");
  for (const said of ["1 case put into “Chest”.", "“Chest” has them already."]) {
    await user.click(await screen.findByTestId("put-into-collection"));
    const dialog = await screen.findByTestId("put-dialog");
    await user.click(await within(dialog).findByRole("button", { name: /Chest/ }));
    await within(dialog).findByText(said);
    await user.keyboard("{Escape}");
    expect(window.location.pathname).toBe("/case/case-1");
  }
  expect(server.collections.kept.get(id)?.entries).toMatchObject([
    { caseId: "case-9", history: "Fell." },
    { caseId: "case-1" },
  ]);
});

test("why cases could not be put is said", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/case/case-1");
  await user.click(await screen.findByTestId("put-into-collection"));
  const why = "The archive is read-only. Start the server by an account that may write it.";
  server.collections.answer = () => problem(403, "Refused", why) as { status: number; body: unknown };
  await user.type(await screen.findByTestId("new-collection"), "Chest{Enter}");
  expect((await screen.findByTestId("not-saved")).textContent).toBe(`This was not saved. ${why}`);
});

test("collections are listed, made, and deleted only when asked by name", async () => {
  const server = new FakeServer().listen();
  server.collections.keep("Chest", [{ caseId: "case-1" }]);
  server.collections.keep("Head");
  const { user } = openPage("/collections");
  await screen.findByText("Chest");
  expect(names()).toEqual(["Chest", "Head"]);
  expect(await faults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Delete “Chest”" }));
  expect(screen.getByTestId("delete-dialog").textContent).toContain("Delete “Chest”?");
  expect(await faults()).toEqual([]);
  await user.click(screen.getByText("Keep it"));
  expect(names()).toEqual(["Chest", "Head"]);
  await user.click(screen.getByRole("button", { name: "Delete “Chest”" }));
  await user.click(screen.getByTestId("delete-really"));
  await waitFor(() => expect(names()).toEqual(["Head"]));
  await user.type(screen.getByTestId("new-collection"), "Skin{Enter}");
  await waitFor(() => expect(window.location.pathname).toBe("/collection/collection-3"));
});

test("what is typed is saved whole, with the revision that was read", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Chest", [{ caseId: "case-1" }]);
  const { user } = openPage(`/collection/${id}`);
  await user.type(await screen.findByTestId("entry-history"), "Fell off a ladder.");
  await user.type(screen.getByTestId("entry-diagnosis"), "pneumothorax");
  expect(screen.getByTestId("save-state").textContent).toBe("Not saved yet.");
  expect(await faults()).toEqual([]);
  await user.click(screen.getByTestId("save"));
  await waitFor(() => expect(screen.getByTestId("save-state").textContent).toBe("Saved."));
  expect(server.collections.kept.get(id)).toMatchObject({
    revision: 2,
    entries: [{ caseId: "case-1", history: "Fell off a ladder.", diagnosis: "pneumothorax" }],
  });
});

test("what is too long to be kept is marked and not saved, and nothing of it is cut off", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Chest", [{ caseId: "case-1" }]);
  const { user } = openPage(`/collection/${id}`);
  const diagnosis = await screen.findByTestId("entry-diagnosis");
  await user.click(diagnosis);
  await user.paste("x".repeat(500));
  expect(diagnosis).toHaveProperty("value", "x".repeat(500));
  expect(screen.getByTestId("field-fault").textContent).toContain("500 letters; at most 200");
  expect(diagnosis.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByTestId("save")).toHaveProperty("disabled", true);
  expect(screen.getByTestId("save-state").textContent).toContain("Too much");
  expect(await faults()).toEqual([]);
  await user.clear(diagnosis);
  await user.paste("pneumothorax");
  const [tags] = screen.getAllByRole("textbox", { name: "Tags, with commas between" });
  await user.click(tags as HTMLElement);
  await user.paste(Array.from({ length: 61 }, (_, place) => `tag ${place}`).join(","));
  expect(screen.getByTestId("field-fault").textContent).toContain("At most 50 tags");
  await user.clear(tags as HTMLElement);
  await user.paste('"x, y", z');
  expect(screen.queryByTestId("field-fault")).toBeNull();
  await user.click(screen.getByTestId("save"));
  await waitFor(() => expect(screen.getByTestId("save-state").textContent).toBe("Saved."));
  expect(server.collections.kept.get(id)).toMatchObject({ tags: ["x, y", "z"] });
});

test("cases are moved by arrow keys, which keep the focus and are told", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep(
    "Chest",
    ["case-1", "case-2", "case-3"].map((caseId) => ({ caseId })),
  );
  const { user } = openPage(`/collection/${id}`);
  (await screen.findByRole("button", { name: "Move case 1 of 3" })).focus();
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
  expect(entries()).toEqual(["case-2", "case-3", "case-1"]);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Move case 3 of 3");
  expect(screen.getByTestId("moved").textContent).toBe("Moved to place 3 of 3.");
  await user.click(screen.getByRole("button", { name: "Take case 1 out" }));
  expect(entries()).toEqual(["case-3", "case-1"]);
});

test("cases are moved by dragging their handle past others", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep(
    "Chest",
    ["case-1", "case-2", "case-3"].map((caseId) => ({ caseId })),
  );
  openPage(`/collection/${id}`);
  const handle = await screen.findByRole("button", { name: "Move case 1 of 3" });
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function (this: HTMLElement) {
    return new DOMRect(0, 100 * entries().indexOf(this.dataset.entry), 500, 100);
  });
  fireEvent.pointerDown(handle, { button: 0 });
  for (const clientY of [149, 160, 249, 251]) fireEvent.pointerMove(document, { clientY });
  expect(entries()).toEqual(["case-2", "case-3", "case-1"]);
  fireEvent.pointerMove(document, { clientY: 20 });
  expect(entries()).toEqual(["case-1", "case-2", "case-3"]);
  fireEvent.pointerUp(document);
  fireEvent.pointerMove(document, { clientY: 251 });
  expect(entries()).toEqual(["case-1", "case-2", "case-3"]);
});

test("what somebody else saved is not overwritten unasked, and nothing typed is lost", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Chest", [{ caseId: "case-1" }]);
  const { user } = openPage(`/collection/${id}`);
  await user.type(await screen.findByTestId("entry-history"), "Fell.");
  server.collections.rename(id, "Thorax");
  await user.click(screen.getByTestId("save"));
  await screen.findByTestId("conflict");
  expect(screen.getByTestId<HTMLTextAreaElement>("entry-history").value).toBe("Fell.");
  expect(server.collections.kept.get(id)?.name).toBe("Thorax");
  await user.click(screen.getByText("Save mine over it"));
  await waitFor(() =>
    expect(server.collections.kept.get(id)).toMatchObject({ name: "Chest", entries: [{ history: "Fell." }] }),
  );
  await user.type(screen.getByTestId("collection-note"), "mine");
  server.collections.rename(id, "Thorax");
  await user.click(screen.getByTestId("save"));
  await user.click(await screen.findByText("Reload theirs"));
  await waitFor(() => expect(screen.getByTestId<HTMLInputElement>("collection-name").value).toBe("Thorax"));
});

test("what is typed waits while the reader looks at a case", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Chest", [{ caseId: "case-1" }]);
  const { user } = openPage(`/collection/${id}`);
  await user.type(await screen.findByTestId("entry-history"), "Fell.");
  await user.click(await screen.findByRole("link", { name: /CT Head/ }));
  await screen.findByTestId("case-page");
  history.back();
  expect((await screen.findByTestId<HTMLTextAreaElement>("entry-history")).value).toBe("Fell.");
});

test("an entry whose case is gone says so", async () => {
  const server = new FakeServer().listen();
  server.collections.gone.add("case-1");
  const { id } = server.collections.keep("Chest", [{ caseId: "case-1" }]);
  openPage(`/collection/${id}`);
  expect((await screen.findByTestId("entry-gone")).textContent).toBe("This case is not in the archive now.");
});

test("a case that is deleted while its collection is edited is marked, and the rest is saved", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Chest", [{ caseId: "case-1" }, { caseId: "case-2" }]);
  const { user } = openPage(`/collection/${id}`);
  const [history] = await screen.findAllByTestId("entry-history");
  await user.type(history ?? document.body, "Fell.");
  server.collections.deleteCase("case-2");
  const answer = server.case;
  server.case = (caseId) => (caseId === "case-2" ? problem(404, "Not Found", "no case") : answer(caseId));
  await user.click(screen.getByTestId("save"));
  expect((await screen.findByTestId("entry-gone")).textContent).toBe(
    "This case was deleted from the archive. It is not saved.",
  );
  await user.click(screen.getByText("Save mine over it"));
  await waitFor(() => expect(screen.getByTestId("save-state").textContent).toBe("Saved."));
  expect(server.collections.kept.get(id)?.entries).toMatchObject([{ caseId: "case-1", history: "Fell." }]);
  expect(entries()).toEqual(["case-1"]);
});

test("a collection that is deleted while it is edited can be made anew", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Chest", [{ caseId: "case-1" }, { caseId: "case-2" }]);
  const { user } = openPage(`/collection/${id}`);
  const [history] = await screen.findAllByTestId("entry-history");
  await user.type(history ?? document.body, "Fell.");
  server.collections.kept.clear();
  server.collections.deleteCase("case-2");
  const answer = server.case;
  server.case = (caseId) => (caseId === "case-2" ? problem(404, "Not Found", "no case") : answer(caseId));
  await user.click(screen.getByTestId("save"));
  await user.click(await screen.findByTestId("make-anew"));
  expect((await screen.findByTestId("not-saved")).textContent).toBe(
    "This was not saved. Cases of it were deleted from the archive.",
  );
  await screen.findByTestId("entry-gone");
  expect(await faults()).toEqual([]);
  await user.click(screen.getByTestId("make-anew"));
  await waitFor(() => expect(window.location.pathname).toBe("/collection/collection-3"));
  expect([...server.collections.kept.values()]).toMatchObject([
    { name: "Chest", entries: [{ caseId: "case-1", history: "Fell." }] },
  ]);
});

test("a collection that was changed meanwhile is not deleted, in people's words", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Chest");
  const { user } = openPage("/collections");
  await user.click(await screen.findByRole("button", { name: "Delete “Chest”" }));
  server.collections.rename(id, "Thorax");
  const { answer } = server.collections;
  server.collections.answer = (method, ...rest) =>
    method === "DELETE"
      ? (problemOfPrograms(
          409,
          "Conflict",
          "the collection was changed by somebody since revision was read; get it again, and make the change there",
        ) as { status: number; body: unknown })
      : answer.call(server.collections, method, ...rest);
  await user.click(screen.getByTestId("delete-really"));
  expect((await screen.findByTestId("not-saved")).textContent).toBe(
    "This was not deleted. Somebody else changed it meanwhile. Look at it again first.",
  );
  await waitFor(() => expect(names()).toEqual(["Thorax"]));
});
