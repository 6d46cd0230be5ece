import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleHit, exampleResponse, health } from "../testing/examples";
import { FakeServer, problemOfPrograms } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

test("hits of an archive that was exchanged are said to be old, asked anew by hand, and not kept", {
  timeout: 30_000,
}, async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=mass");
  await screen.findAllByTestId("hit-card");
  await user.click((await screen.findAllByRole("link", { name: /CR Chest/ }))[0] ?? document.body);
  await screen.findByTestId("case-page");
  await user.keyboard("{Escape}");
  await screen.findAllByTestId("hit-card");
  expect(screen.queryByTestId("archive-changed")).toBeNull();

  server.health = () => ({ body: { ...health, cases: 82 } });
  server.search = () => "no connection"; // which has the server's health asked
  await user.click(screen.getByTestId("facet-modality-CT"));
  await screen.findByTestId("error");
  server.search = () => ({ body: exampleResponse([exampleHit(1)], 82) });
  await user.click(screen.getByRole("button", { name: "Remove filter CT · Computed tomography" }));
  const said = await screen.findByTestId("archive-changed", {}, { timeout: 8_000 });
  expect(said.textContent).toContain("The archive has changed. What is shown may be old.");
  await user.click(screen.getByRole("button", { name: "Load it again" }));
  await waitFor(() => expect(screen.getAllByTestId("hit-card")).toHaveLength(1));
  expect(screen.queryByTestId("archive-changed")).toBeNull();

  server.case = () =>
    problemOfPrograms(404, "Not Found", "caseId names no case of this archive; take it from a hit");
  await user.click(screen.getByRole("link", { name: /CR Chest/ }));
  expect((await screen.findByTestId("error")).textContent).toContain("It may have been deleted");
});
