import { screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { expect, test } from "vitest";
import type { Case, SavedCollection } from "../api/types";
import { exampleCase, exampleHit, exampleResponse } from "../testing/examples";
import { FakeServer, problem } from "../testing/fakeServer";
import { drawPage, openPage } from "../testing/openPage";
import { toldOf } from "../testing/toldWords";

type Entries = NonNullable<SavedCollection["entries"]>;

const threeCases: Entries = ["case-1", "case-2", "case-3"].map((caseId) => ({ caseId }));

const place = () => screen.getByTestId("present-place").textContent;

async function faults() {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

test("a case is presented step by step by keys alone, and nothing is there before its step", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Head", [
    { caseId: "case-1", history: "Headaches.", diagnosis: "glioblastoma" },
    { caseId: "case-2" },
  ]);
  server.case = (caseId) => ({
    body: caseId === "case-1" ? exampleCase : { ...exampleCase, id: caseId, findings: [] },
  });
  const { user } = openPage(`/collection/${id}/present?unknown=1`);
  const words = ["metastasis", "glioblastoma", "frontal", "axial"];
  await screen.findByText("Headaches.");
  expect(toldOf(words)).toEqual([]);
  expect(await faults()).toEqual([]);
  await user.keyboard(" ");
  await screen.findByTestId("viewer");
  expect(toldOf(words)).toEqual([]);
  await user.keyboard("{ArrowDown}");
  await waitFor(() => expect(screen.getByTestId("viewer-place").textContent).toBe("Image 2 of 3"));
  expect(await faults()).toEqual([]);
  await user.keyboard("{ArrowRight}");
  expect((await screen.findByTestId("present-findings")).textContent).toContain("metastasis");
  expect(toldOf(["glioblastoma"])).toEqual([]);
  await user.keyboard("{ArrowRight}");
  await screen.findByText("glioblastoma");
  expect(place()).toBe("1 of 2");
  await user.keyboard("{ArrowLeft}");
  await screen.findByTestId("present-findings");
  await user.keyboard("{ArrowRight}{ArrowRight}");
  await screen.findByTestId("present-images");
  expect(place()).toBe("2 of 2");
  await user.keyboard("{ArrowRight}");
  expect((await screen.findByTestId("present-diagnosis")).textContent).toContain("mass");
  await user.keyboard(" ");
  await screen.findByTestId("present-end");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(window.location.pathname).toBe(`/collection/${id}`));
});

test("a case that is gone is said to be, and passed", async () => {
  const server = new FakeServer().listen();
  server.collections.gone.add("case-1");
  const { id } = server.collections.keep("Head", [{ caseId: "case-1" }, { caseId: "case-2" }]);
  const { user } = openPage(`/collection/${id}/present`);
  await screen.findByTestId("present-gone");
  await user.keyboard(" ");
  await screen.findByTestId("present-images");
});

test("a case that was deleted since is said to be gone, and passed", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Head", [
    { caseId: "case-1", history: "Fell.", diagnosis: "glioblastoma" },
    { caseId: "case-2" },
  ]);
  server.case = (caseId) =>
    caseId === "case-1"
      ? problem(404, "Not found", "there is no such case")
      : { body: { ...exampleCase, id: caseId } };
  const { user } = openPage(`/collection/${id}/present`);
  const gone = (await screen.findByTestId("present-gone")).textContent;
  expect(gone).toContain("This case is not in the archive now.");
  await user.keyboard(" ");
  await screen.findByTestId("present-images");
  await user.keyboard("{ArrowLeft}");
  await screen.findByTestId("present-gone");
});

test("a case that the server fails to give is waited for, and it is said why", async () => {
  const server = new FakeServer().listen();
  const { case: given } = server;
  const { id } = server.collections.keep("Head", [
    { caseId: "case-1", history: "Fell." },
    { caseId: "case-2" },
  ]);
  server.case = () => problem(500, "Internal Server Error", "");
  const { user } = openPage(`/collection/${id}/present`);
  await screen.findByText("Fell.");
  await user.keyboard("{ArrowRight}");
  await screen.findByTestId("error");
  expect(await faults()).toEqual([]);
  await user.keyboard("{ArrowRight}");
  expect(place()).toBe("1 of 2");
  server.case = given;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByTestId("present-images");
});

test("ten cases are collected and presented in at most 25 actions", async () => {
  const server = new FakeServer().listen();
  server.search = () => ({
    body: exampleResponse(Array.from({ length: 12 }, (_, rank) => exampleHit(rank + 1))),
  });
  const { user } = openPage("/?q=mass");
  let actions = 0;
  const click = async (testId: string, which = 0) => {
    const target = (await screen.findAllByTestId(testId))[which];
    if (target === undefined) throw new Error(`no ${testId}`);
    await user.click(target);
    actions++;
  };
  const press = async (keys: string) => {
    await user.keyboard(keys);
    actions++;
  };
  for (let hit = 0; hit < 10; hit++) await click("hit-pick", hit);
  await click("put-into-collection");
  (await screen.findByTestId("new-collection")).focus(); // a browser does so as the dialog opens
  await press("Chest");
  await press("{Enter}");
  await click("put-open");
  await click("to-present");
  const seen = new Set<string | null>();
  for (let shown = 1; shown <= 10; shown++) {
    await screen.findByTestId("present-images");
    await screen.findByTestId("viewer-picture");
    seen.add(place());
    if (shown < 10) await press("{PageDown}");
  }
  expect([...seen]).toEqual(Array.from({ length: 10 }, (_, done) => `${done + 1} of 10`));
  expect(actions).toBeLessThanOrEqual(25);
});

test("a presentation that is loaded anew goes on where it was", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Head", threeCases);
  const { user, page } = openPage(`/collection/${id}/present`);
  await screen.findByTestId("present-images");
  await user.keyboard("{PageDown}");
  await screen.findByTestId("viewer-picture");
  await user.keyboard("{ArrowRight}");
  await screen.findByTestId("present-findings");
  page.unmount();
  drawPage();
  await screen.findByTestId("present-findings");
  expect(place()).toBe("2 of 3");
});

test("a presentation of which something was changed since begins anew, and shows nothing of a case not shown yet", async () => {
  const changes: readonly ((entries: Entries) => Entries)[] = [
    (entries) => entries.toReversed(),
    (entries) => [{ caseId: "case-4" }, ...entries],
    (entries) => entries.filter(({ caseId }) => caseId !== "case-2"),
  ];
  for (const change of changes) {
    const server = new FakeServer().listen();
    const { id } = server.collections.keep("Head", threeCases);
    const { user, page } = openPage(`/collection/${id}/present`);
    await screen.findByTestId("viewer-picture");
    await user.keyboard("{PageDown}");
    await screen.findByTestId("viewer-picture");
    await user.keyboard("{ArrowRight}{ArrowRight}");
    await screen.findByTestId("present-diagnosis");
    page.unmount();
    server.collections.change(id, change);
    const again = drawPage();
    await screen.findByTestId("viewer-picture");
    expect(place()).toMatch(/^1 of /);
    again.page.unmount();
  }
});

test("who comes back to a presentation finds no place in another order", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Head", threeCases);
  const { user } = openPage(`/collection/${id}`);
  await user.click(await screen.findByTestId("to-present"));
  await screen.findByTestId("viewer-picture");
  await user.keyboard("{PageDown}");
  await screen.findByTestId("viewer-picture");
  await user.keyboard("{ArrowRight}{ArrowRight}");
  await screen.findByTestId("present-diagnosis");
  await user.keyboard("{Escape}");
  await screen.findByTestId("collection-page");
  server.collections.change(id, (entries) => entries.toReversed());
  history.forward();
  await waitFor(() => expect(place()).toBe("1 of 3"));
  await screen.findByTestId("present-images");
});

/** Cases that come when they are let go, and not before. */
function slowCases(server: FakeServer, of: Case = exampleCase) {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  server.case = async (caseId) => {
    await gate;
    return { body: { ...of, id: caseId } };
  };
  return () => letGo();
}

test("a case that comes slowly is waited for: nothing of it is passed over, and no step changes by itself", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Head", [{ caseId: "case-1", diagnosis: "glioblastoma" }]);
  const letGo = slowCases(server);
  const { user } = openPage(`/collection/${id}/present`);
  await screen.findByTestId("present-waiting");
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(screen.getByTestId("present-waiting").textContent).toBe("Loading…");
  expect(await faults()).toEqual([]);
  letGo();
  await screen.findByTestId("present-images");
  await user.keyboard("{ArrowRight}");
  await screen.findByTestId("present-findings");
  await user.keyboard("{ArrowRight}");
  expect((await screen.findByTestId("present-diagnosis")).textContent).toContain("glioblastoma");
});

test("a case without images that comes slowly shows its findings where it would have shown images", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Head", [
    { caseId: "case-1", history: "Fell.", diagnosis: "glioblastoma" },
  ]);
  const letGo = slowCases(server, { ...exampleCase, images: [] });
  const { user } = openPage(`/collection/${id}/present`);
  await screen.findByText("Fell.");
  await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
  expect(toldOf(["glioblastoma"])).toEqual([]);
  letGo();
  await screen.findByTestId("present-findings");
});

test("a case that comes slowly is passed by at once, and come back to", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Head", [
    { caseId: "case-1", history: "Fell." },
    { caseId: "case-2", history: "Coughs." },
  ]);
  slowCases(server);
  const { user } = openPage(`/collection/${id}/present`);
  await screen.findByText("Fell.");
  await user.keyboard("{ArrowRight}{PageDown}");
  await screen.findByText("Coughs.");
  await user.keyboard("{ArrowLeft}");
  await screen.findByTestId("present-waiting");
  expect(place()).toBe("1 of 2");
  await user.keyboard("{ArrowLeft}");
  await screen.findByText("Fell.");
});

test("a collection without cases is said to be empty, not to be at its end", async () => {
  const server = new FakeServer().listen();
  const { id } = server.collections.keep("Head", []);
  openPage(`/collection/${id}/present`);
  expect((await screen.findByTestId("present-end")).textContent).toContain("No case is in it yet.");
  expect(place()).toBe("");
});
