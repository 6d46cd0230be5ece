import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { FakeServer, problem } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";
import { sheetWords } from "../words/sheets";

const entries = () => screen.getAllByTestId("entry").map(({ dataset }) => dataset.entry);

/** A server with a collection of two cases, whose note was typed and not saved, and the page of a third case. */
async function typed() {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Chest", [{ caseId: "case-8" }, { caseId: "case-9" }]);
  const { user } = openPage("/case/case-1");
  await screen.findByTestId("case-page");
  window.history.pushState(null, "", `/collection/${id}`);
  window.dispatchEvent(new PopStateEvent("popstate"));
  await user.type(await screen.findByTestId("collection-note"), "For teachers.");
  window.history.back();
  await user.click(await screen.findByTestId("put-into-collection"));
  return { server, user, id };
}

test("a case that is put joins what is typed of the collection, and nobody else is named", async () => {
  const { server, user, id } = await typed();
  const dialog = await screen.findByTestId("put-dialog");
  await user.click(await within(dialog).findByRole("button", { name: /Chest/ }));
  await user.click(await screen.findByTestId("put-open"));
  await waitFor(() => expect(entries()).toEqual(["case-8", "case-9", "case-1"]));
  await user.click(screen.getByTestId("save"));
  await waitFor(() => expect(screen.getByTestId("save-state").textContent).toBe("Saved."));
  expect(server.collections.kept.get(id)).toMatchObject({
    note: "For teachers.",
    entries: [{ caseId: "case-8" }, { caseId: "case-9" }, { caseId: "case-1" }],
  });
});

test("what somebody else saved before is told of all the same, and the case that was put is kept", async () => {
  const { server, user, id } = await typed();
  server.collections.rename(id, "Chest of others");
  const dialog = await screen.findByTestId("put-dialog");
  await user.click(await within(dialog).findByRole("button", { name: /Chest/ }));
  await user.click(await screen.findByTestId("put-open"));
  await waitFor(() => expect(entries()).toEqual(["case-8", "case-9", "case-1"]));
  await user.click(screen.getByTestId("save"));
  await user.click(await screen.findByText("Save mine over it"));
  await waitFor(() => expect(server.collections.kept.get(id)?.entries).toHaveLength(3));
});

test("chosen cases that were deleted hold up nobody: the rest is put, and that is said", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=mass&pick=case-2&pick=case-1");
  await user.click(await screen.findByTestId("put-into-collection"));
  server.collections.deleteCase("case-2");
  const answer = server.case;
  server.case = (caseId) => (caseId === "case-2" ? problem(404, "Not Found", "no case") : answer(caseId));
  await user.type(await screen.findByTestId("new-collection"), "Chest{Enter}");
  await screen.findByText(/1 case put into “Chest”\. 1 case deleted from the archive, and left out\./);
  const [made] = server.collections.kept.values();
  expect(made?.entries.map(({ caseId }) => caseId)).toEqual(["case-1"]);
});

test("where all that was chosen was deleted, that is said", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/case/case-1");
  await user.click(await screen.findByTestId("put-into-collection"));
  server.collections.deleteCase("case-1");
  server.case = () => problem(404, "Not Found", "no case");
  await user.type(await screen.findByTestId("new-collection"), "Chest{Enter}");
  expect((await screen.findByTestId("not-saved")).textContent).toBe(
    "This was not saved. What was chosen was deleted from the archive.",
  );
});

test("a collection needs a name, and the field says so", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Chest", [{ caseId: "case-1" }]);
  const { user } = openPage(`/collection/${id}`);
  const name = await screen.findByTestId<HTMLInputElement>("collection-name");
  await user.clear(name);
  await user.type(name, "   ");
  expect(name.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getAllByText("A collection needs a name.")).toHaveLength(2);
  expect(screen.getByTestId<HTMLButtonElement>("save").disabled).toBe(true);
  await user.type(name, "Thorax");
  await user.click(screen.getByTestId("save"));
  await waitFor(() => expect(server.collections.kept.get(id)?.name).toBe("Thorax"));
});

test("chosen hits are put into a collection that is being typed by a key, without those that were deleted", async () => {
  const { server, user } = await typed();
  window.history.pushState(null, "", "/?q=mass&pick=case-2&pick=case-1");
  window.dispatchEvent(new PopStateEvent("popstate"));
  await screen.findByTestId("selection");
  server.collections.deleteCase("case-2");
  const answer = server.case;
  server.case = (caseId) => (caseId === "case-2" ? problem(404, "Not Found", "no case") : answer(caseId));
  await user.keyboard("t");
  const dialog = await screen.findByTestId("put-dialog");
  await user.click(await within(dialog).findByRole("button", { name: /Chest/ }));
  await within(dialog).findByText(/1 case deleted from the archive, and left out\./);
  await user.click(screen.getByTestId("put-open"));
  await waitFor(() => expect(entries()).toEqual(["case-8", "case-9", "case-1"]));
  expect(screen.getByTestId<HTMLTextAreaElement>("collection-note").value).toBe("For teachers.");
});

test("a new collection needs a name, and what the server does not take is not said to be the network's", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/case/case-1");
  await user.click(await screen.findByTestId("put-into-collection"));
  const name = await screen.findByTestId<HTMLInputElement>("new-collection");
  await user.type(name, "{Enter}");
  await screen.findByText("A collection needs a name.");
  expect(server.collections.kept.size).toBe(0);
  server.collections.answer = () => ({
    status: 400,
    body: { title: "Bad Request", status: 400, detail: "" },
  });
  await user.type(name, "Chest{Enter}");
  const said = (await screen.findByTestId("not-saved")).textContent;
  expect(said).toContain(sheetWords().collections.notTaken);
});
