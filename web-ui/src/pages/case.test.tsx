import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleCase } from "../testing/examples";
import { FakeServer, problem } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

test("a card opens its case, and the way back finds the hits and the card again", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=mass&modality=CT");
  const links = await screen.findAllByRole("link", { name: /CR Chest/ });
  links[1]?.focus();
  await user.keyboard("{Enter}");
  expect(await screen.findByTestId("case-page")).toBeTruthy();
  expect(window.location.pathname + window.location.search).toBe(
    "/case/case-2?q=mass&modality=CT&at=image-2",
  );
  history.back();
  const card = (await screen.findAllByTestId("hit-card"))[1];
  await waitFor(() => expect(card?.contains(document.activeElement)).toBe(true));
  expect(server.searches).toHaveLength(1);
});

test("Esc and the link lead back to the hit that was seen last, and lengthen no history", async () => {
  new FakeServer().listen();
  const { user } = openPage("/?q=mass");
  const entries = history.length;
  for (const leave of ["{Escape}", "link"]) {
    (await screen.findAllByRole("link", { name: /CR Chest/ }))[0]?.focus();
    await user.keyboard("{Enter}");
    await screen.findByTestId("case-report");
    await user.keyboard("j");
    await waitFor(() => expect(window.location.pathname).toBe("/case/case-2"));
    if (leave === "link") await user.click(screen.getByTestId("back"));
    else await user.keyboard(leave);
    const card = (await screen.findAllByTestId("hit-card"))[1];
    await waitFor(() => expect(card?.contains(document.activeElement)).toBe(true));
    expect(history.length).toBe(entries + 1);
  }
});

test("the tab is named after the case", async () => {
  new FakeServer().listen();
  openPage("/case/case-1?q=mass");
  await screen.findByTestId("case-report");
  expect(document.title).toBe("CT Head, Male, 58 y, case-1 – Precedent");
});

test("a case that is not there still has a heading", async () => {
  const server = new FakeServer().listen();
  server.case = () => problem(404, "Not found", "There is no such case.");
  openPage("/case/case-9?q=mass");
  await screen.findByTestId("error");
  expect(screen.getByRole("heading", { level: 1 })).toBeTruthy();
});

test("doubts of a case stand on its page", async () => {
  const server = new FakeServer().listen();
  const doubts = [{ field: "modality" as const, tag: "CR", seems: "CT", share: 0.93 }];
  server.case = () => ({ body: { ...exampleCase, doubts } });
  openPage("/case/case-1");
  expect((await screen.findByTestId("doubts")).textContent).toBe(
    "Modality: the case says CR (Computed radiography); to the model its images look like CT (93% of its belief). Nothing was changed.",
  );
});

test("Esc leads back to the hits", async () => {
  new FakeServer().listen();
  const { user } = openPage("/case/case-1?q=mass");
  await screen.findByTestId("case-report");
  await user.keyboard("{Escape}");
  await screen.findAllByTestId("hit-card");
  expect(window.location.pathname + window.location.search).toBe("/?q=mass");
});

test("a case shows its report under headings, the words marked, and its details", async () => {
  new FakeServer().listen();
  openPage("/case/case-1?q=mass");
  const report = await screen.findByTestId("case-report");
  expect([...report.querySelectorAll("h3")].map(({ textContent }) => textContent)).toEqual([
    "FINDINGS",
    "IMPRESSION",
  ]);
  expect([...report.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual(["Mass"]);
  expect(screen.getByText("Slice thickness").parentElement?.textContent).toContain("5.0");
});

test("what is present, absent and uncertain looks different, in the report and above it", async () => {
  const server = new FakeServer().listen();
  const text = "A large mass. No fracture. Possible abscess.";
  const body = { start: 0, end: text.length };
  server.case = () => ({
    body: {
      ...exampleCase,
      findings: [
        { finding: "abscess", presence: "uncertain", source: "report" },
        { finding: "fracture", presence: "absent", source: "report" },
        { finding: "mass", presence: "present", source: "report" },
      ],
      report: {
        text,
        sections: [{ name: "", body }],
        sentences: [],
        negated: [{ start: 14, end: 25 }],
        findings: [
          { finding: "mass", start: 8, end: 12, presence: "present", severity: "large", ofFamily: false },
          { finding: "fracture", start: 17, end: 25, presence: "absent", ofFamily: false },
          { finding: "abscess", start: 36, end: 43, presence: "uncertain", ofFamily: false },
        ],
      },
    },
  });
  openPage("/case/case-1?q=large+mass");
  const report = await screen.findByTestId("case-report");
  const shown = (presence: string) =>
    [...report.querySelectorAll(`p .finding-${presence}`)].map(({ textContent }) => textContent);
  expect([shown("present"), shown("absent"), shown("uncertain")]).toEqual([
    ["mass"],
    ["fracture"],
    ["abscess"],
  ]);
  expect(screen.getByTestId("finding-present").title).toBe("mass: present, large");
  expect([...report.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual([
    "large",
    "mass",
  ]);
  expect(report.textContent).toContain(text);
  expect(screen.getByTestId("findings").textContent).toBe("presentmassuncertainabscessabsentfracture");
});

test("only what the server found to be a heading is one", async () => {
  const server = new FakeServer().listen();
  const text = "LUNGS: clear. No mass.";
  const body = { start: 0, end: text.length };
  server.case = () => ({
    body: {
      ...exampleCase,
      findings: [],
      report: { text, sections: [{ name: "", body }], sentences: [], negated: [], findings: [] },
    },
  });
  openPage("/case/case-1");
  const report = await screen.findByTestId("case-report");
  expect(report.querySelector("h3")).toBeNull();
  expect(report.querySelector("p")?.textContent).toBe(text);
});

test("arrow keys step through the images and stop at their ends", async () => {
  new FakeServer().listen();
  const { user } = openPage("/case/case-1?at=slice-1");
  const place = await screen.findByTestId("viewer-place");
  await waitFor(() => expect(place.textContent).toBe("Image 2 of 3, axial"));
  await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
  await waitFor(() => expect(place.textContent).toBe("Image 3 of 3, axial"));
  expect(screen.getByRole("img", { name: "Image 3 of 3, axial" })).toBeTruthy();
});

test("the next hit is one step away", async () => {
  new FakeServer().listen();
  const { user } = openPage("/case/case-1?q=mass");
  await user.click(await screen.findByRole("link", { name: "Next hit" }));
  await waitFor(() => expect(window.location.pathname).toBe("/case/case-2"));
});

test("a case that is not there is said so in the server's words", async () => {
  const server = new FakeServer().listen();
  server.case = () => problem(404, "Unknown case", "There is no case with this id.");
  openPage("/case/case-9");
  expect((await screen.findByTestId("error")).textContent).toContain("There is no case with this id.");
});

test("an address of nothing leads to the search", async () => {
  new FakeServer().listen();
  const { user } = openPage("/nothing");
  await user.click(await screen.findByRole("link", { name: "Go to the search" }));
  expect(window.location.pathname).toBe("/");
});
