import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleDoubts, exampleQuarantine, exampleRuns } from "../testing/archiveExamples";
import { FakeServer, problem } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";
import { rateOf } from "../ui/archive/RunsTable";
import { speak } from "../words/words";

function rowsOf(testId: string): readonly (string | null)[] {
  return within(screen.getByTestId(testId))
    .getAllByRole("row")
    .map(({ textContent }) => textContent);
}

test("the footer leads to the archive, which tells what it holds", async () => {
  new FakeServer().listen();
  const { user } = openPage("/");
  await user.click(await screen.findByRole("link", { name: "Archive" }));
  const holdings = within(await screen.findByTestId("holdings"));
  expect(await holdings.findByRole("row", { name: "Images 5,310" })).toBeTruthy();
  expect(document.title).toBe("The archive – Precedent");
  expect(rowsOf("modalities")).toEqual([
    "ModalityCases",
    "CR · Computed radiography900",
    "CT · Computed tomography340",
  ]);
});

test("growth is drawn, and told in numbers", async () => {
  new FakeServer().listen();
  const { user } = openPage("/archive");
  const drawing = await screen.findByTestId("growth");
  expect(drawing.querySelectorAll("rect")).toHaveLength(2);
  await user.click(screen.getByText("In numbers"));
  expect(rowsOf("growth-numbers")).toEqual([
    "WhenCameIn all by then",
    "Nov 2025240240",
    "Feb 20261,0001,240",
  ]);
});

test("calibration has intervals, and what was not measured has none", async () => {
  new FakeServer().listen();
  openPage("/archive");
  await screen.findByTestId("calibration");
  expect(rowsOf("calibration").slice(1)).toEqual([
    "Images find images with the same findingsfair0.512 (0.441 to 0.583)chance 0.100, of 200 queries–",
    "Text finds its own imagesnot measured––",
  ]);
});

test("ingests are told with what they refused, in the server's sentence", async () => {
  new FakeServer().listen();
  openPage("/archive");
  const runs = within(await screen.findByTestId("runs"));
  expect(runs.getByText("has no content").closest("li")?.textContent).toBe("12, such as: has no content");
  expect(screen.getByText("No case has come in the last two minutes.")).toBeTruthy();
});

test("on a German page what was refused is told in German, by its kind", async () => {
  await speak("de");
  try {
    new FakeServer().listen();
    openPage("/archive");
    const runs = within(await screen.findByTestId("runs"));
    expect((await runs.findByText("Es hat keinen Inhalt.")).getAttribute("lang")).toBeNull();
    const waiting = within(await screen.findByTestId("quarantine-sheet"));
    expect((await waiting.findAllByText(/Seine Pixel zeigen Text/)).length).toBe(2);
  } finally {
    await speak("en");
  }
});

test("a rate is told only while cases come in", () => {
  const run = { ...exampleRuns.runs[0], number: 5, began: "2026-02-01T10:00:00Z", cases: 300, refused: [] };
  const came = { ...run, lastCase: "2026-02-01T10:10:00Z" };
  expect(rateOf(came, Date.parse("2026-02-01T10:11:00Z"))).toBe(30);
  expect(rateOf(came, Date.parse("2026-02-01T10:13:00Z"))).toBeNull();
  expect(rateOf(run, Date.parse("2026-02-01T10:00:01Z"))).toBeNull();
});

test("doubts lead to their cases, page by page", async () => {
  const server = new FakeServer().listen();
  server.doubts = (from) => ({
    body: {
      ...exampleDoubts,
      count: 45,
      cases: exampleDoubts.cases.map((one) => ({ ...one, caseId: `case-${from}` })),
    },
  });
  const { user } = openPage("/archive");
  const sheet = within(await screen.findByTestId("doubts-sheet"));
  const link = await sheet.findByRole("link");
  expect(link.getAttribute("href")).toBe("/case/case-0");
  expect(sheet.getByText("1 to 20 of 45")).toBeTruthy();
  await user.click(sheet.getByRole("button", { name: "Cases in doubt: the ones behind" }));
  expect(await sheet.findByText("21 to 40 of 45")).toBeTruthy();
  expect((await sheet.findByRole("link")).getAttribute("href")).toBe("/case/case-20");
});

test("a picture in quarantine is not loaded before somebody asks, and is veiled again", async () => {
  new FakeServer().listen();
  const { user } = openPage("/archive");
  const sheet = within(await screen.findByTestId("quarantine-sheet"));
  const look = await sheet.findByRole("button", { name: "Look at 3f9a2c01b7de" });
  expect(sheet.queryByRole("img")).toBeNull();
  look.focus();
  await user.keyboard("{Enter}");
  expect(sheet.getByRole("img").getAttribute("src")).toBe(exampleQuarantine.images[0]?.picture);
  await user.click(sheet.getByRole("button", { name: "Hide 3f9a2c01b7de" }));
  expect(sheet.queryByRole("img")).toBeNull();
  expect(sheet.getByText("precedent quarantine release --data DIR ID")).toBeTruthy();
});

test("where the server shows no pictures, the page says why and what does", async () => {
  const server = new FakeServer().listen();
  const images = exampleQuarantine.images.map(({ picture: _, ...image }) => image);
  server.quarantine = () => ({ body: { ...exampleQuarantine, picturesShown: false, images } });
  openPage("/archive");
  const sheet = within(await screen.findByTestId("quarantine-sheet"));
  expect(await sheet.findByText(/answers other machines too/)).toBeTruthy();
  expect(sheet.getByText("precedent quarantine show --data DIR --out FILE.png ID")).toBeTruthy();
  expect(sheet.queryByRole("button")).toBeNull();
});

test("a part that fails says so by itself, and the others stand", async () => {
  const server = new FakeServer().listen();
  server.runs = () => problem(500, "Internal Server Error", "It failed.");
  openPage("/archive");
  const runs = within(await screen.findByTestId("runs-sheet"));
  expect(await runs.findByTestId("error")).toBeTruthy();
  expect(await screen.findByTestId("calibration")).toBeTruthy();
});
