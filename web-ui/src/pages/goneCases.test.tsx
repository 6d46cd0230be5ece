import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleCase } from "../testing/examples";
import { FakeServer, problem } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

/** A collection of three cases: one is there, one was deleted since, and one the server fails to give. */
function collection() {
  const server = new FakeServer().listen();
  server.case = (caseId) => {
    if (caseId === "case-1") return { body: { ...exampleCase, id: caseId } };
    if (caseId === "case-2") return problem(404, "Not found", "there is no such case");
    return problem(500, "Internal Server Error", "");
  };
  return server.collections.keep(
    "Chest",
    ["case-1", "case-2", "case-3"].map((caseId) => ({ caseId, history: `Of ${caseId}.` })),
  );
}

test("an entry whose case cannot be had says why, and waits for it no longer", async () => {
  openPage(`/collection/${collection().id}`);
  expect((await screen.findByTestId("entry-gone")).textContent).toBe("This case is not in the archive now.");
  await screen.findByText("The server failed");
  expect(screen.queryByText("Loading…")).toBeNull();
  expect(screen.getAllByTestId("entry-history")).toHaveLength(3);
});

test("in unknown mode, too", async () => {
  openPage(`/collection/${collection().id}?unknown=1`);
  await screen.findByText("This case is not in the archive now.");
  expect(screen.getAllByTestId("unknown-entry")).toHaveLength(2);
});
