import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { evaluationText } from "../testing/evaluationExample";
import { FakeServer } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

function result(text: string): File {
  return new File([text], "result.json", { type: "application/json" });
}

test("a result that is chosen is shown as tables with intervals, and nothing of it is sent", async () => {
  new FakeServer().listen();
  const { user } = openPage("/evaluation");
  const choose = await screen.findByTestId("choose-result");
  const sent = vi.spyOn(globalThis, "fetch");
  await user.upload(choose, result(evaluationText));
  const rows = within(await screen.findByTestId("metrics")).getAllByRole("row");
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    "FigureMeanInterval of 95 %",
    "ndcg@100.5120.441 to 0.583",
    "map0.4000.300 to 0.500",
  ]);
  expect(within(screen.getByTestId("subgroups")).getByText("4 (few)")).toBeTruthy();
  expect(within(screen.getByTestId("comparison")).getByText("0.030")).toBeTruthy();
  expect(within(screen.getByTestId("promises")).getByText("strong")).toBeTruthy();
  expect(within(screen.getByTestId("times")).getByText("42 ms")).toBeTruthy();
  expect(sent).not.toHaveBeenCalled();
});

test("a result may be dropped anywhere on its page, and is not searched with", async () => {
  const server = new FakeServer().listen();
  openPage("/evaluation");
  await screen.findByTestId("choose-result");
  const files = [result(evaluationText), result("{}")];
  fireEvent.drop(document.body, { dataTransfer: { files, types: ["Files"] } });
  expect(await screen.findByTestId("metrics")).toBeTruthy();
  expect(
    screen.getByText("Result: result.json. One is read at a time: 1 other file was left out."),
  ).toBeTruthy();
  expect(server.searches).toEqual([]);
});

test("what is no result is refused with what to choose", async () => {
  new FakeServer().listen();
  const { user } = openPage("/evaluation");
  await user.upload(await screen.findByTestId("choose-result"), result("{}"));
  expect((await screen.findByTestId("error")).textContent).toContain("precedent eval --json");
});
