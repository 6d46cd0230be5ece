import { screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { rememberPanel } from "../state/openPanel";
import { FakeServer, problem } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";
import { byRule } from "../testing/summaryExamples";
import { claimsIn, standing, writingServer } from "../testing/writingServer";

beforeEach(() => rememberPanel(true));

test("a summary that fails leaves the hits alone, keeps what it has and can be asked again", async () => {
  const server = writingServer();
  const { summary } = server;
  server.summary = () => [
    ["extracted", byRule],
    [
      "failed",
      {
        title: "Conflict",
        status: 409,
        detail: "the generation was replaced",
        notice: { code: "of-a-test", sentence: "the archive was being changed", figures: {}, words: [] },
      },
    ],
  ];
  const { user } = openPage("/?q=mass");
  await screen.findByText("This summary is not whole: The archive was being changed.");
  expect(screen.getAllByTestId("hit-card")).toHaveLength(3);
  expect(screen.queryByTestId("error")).toBeNull();
  expect(claimsIn("summary-by-rule")).toHaveLength(1);
  server.summary = summary;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByTestId("summary-written");
  expect(screen.queryByTestId("summary-retry")).toBeNull();
});

test("a summary that is refused, cut off or unreadable is one line", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=mass&size=10");
  const failsWith = async (answer: FakeServer["summary"], why: string) => {
    server.summary = answer;
    await user.click(screen.getByTestId("summary-toggle"));
    await user.clear(screen.getByTestId("search-input"));
    await user.type(screen.getByTestId("search-input"), `${why}{Enter}`);
    await user.click(screen.getByTestId("summary-toggle"));
    await screen.findByTestId("summary-retry");
    expect(standing()).toContain(why);
  };
  await screen.findByText("Made by rule; no word of it is generated.");
  await failsWith(() => problem(422, "No", "The filter is not one."), "The filter is not one.");
  await failsWith(() => [["extracted", byRule]], "stopped before the summary was whole");
  await failsWith(() => [["done", undefined]], "does not understand");
  expect(screen.getAllByTestId("hit-card")).toHaveLength(3);
});

test("another search ends the work on the summary, and so does leaving the page", async () => {
  const server = writingServer();
  const never = new Promise<void>(() => undefined);
  server.summary = async function* () {
    yield ["extracted", byRule];
    await never;
  };
  const { user, page } = openPage("/?q=mass");
  await screen.findByTestId("summary-by-rule");
  await user.type(screen.getByTestId("search-input"), " left{Enter}");
  await waitFor(() => expect(server.summariesAsked).toHaveLength(2));
  expect(server.summariesLeft).toBe(1);
  await screen.findByTestId("summary-by-rule");
  page.unmount();
  expect(server.summariesLeft).toBe(2);
});

test("closing it ends the work on it, opening it again begins anew", async () => {
  const server = writingServer();
  const whole = server.summary;
  const never = new Promise<void>(() => undefined);
  server.summary = async function* () {
    yield ["extracted", byRule];
    await never;
  };
  const { user } = openPage("/?q=mass");
  await screen.findByTestId("summary-by-rule");
  await user.click(screen.getByTestId("summary-toggle"));
  await waitFor(() => expect(server.summariesLeft).toBe(1));
  server.summary = whole;
  await user.click(screen.getByTestId("summary-toggle"));
  await screen.findByTestId("summary-written");
  expect(server.summariesAsked).toHaveLength(2);
});

test("hits do not wait for their summary", async () => {
  const server = new FakeServer().listen();
  server.summary = async function* () {
    await new Promise<void>(() => undefined);
    yield ["done", byRule];
  };
  openPage("/?q=mass");
  expect(await screen.findAllByTestId("hit-card")).toHaveLength(3);
  expect(standing()).toBe("Reading the reports…");
});
