import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { exampleHit, exampleResponse } from "../testing/examples";
import { FakeServer } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";
import { byRule } from "../testing/summaryExamples";
import { speak } from "../words/words";

afterEach(() => act(() => speak("en")));

test("the page changes its language where it stands, and keeps what was typed", async () => {
  new FakeServer().listen();
  const { user } = openPage("/?q=pneumothorax&ageMin=40");
  await screen.findAllByTestId("hit-card");
  await user.type(screen.getByTestId("search-input"), " left");
  await act(() => speak("de"));
  expect(screen.getByTestId("result-count").textContent).toBe("Die 3 ähnlichsten von 240 Fällen");
  expect(screen.getByRole("button", { name: "Filter entfernen: Alter 40 und älter" })).toBeDefined();
  expect(screen.getAllByTestId("hit-card")[0]?.textContent).toContain("Weiblich, 61 J.04.03.2021");
  expect(screen.getByTestId("search-input")).toHaveProperty("value", "pneumothorax left");
  expect(document.title).toBe("pneumothorax – Precedent");
});

test("the title of the tab changes with the language", async () => {
  new FakeServer().listen();
  openPage("/case/case-1");
  await screen.findByTestId("case-report");
  await act(() => speak("de"));
  expect(document.title).toBe("CT Kopf, Männlich, 58 J., case-1 – Precedent");
  expect(screen.getByRole("heading", { name: "Befund" })).toBeDefined();
  expect(screen.getByTestId("viewer-place").textContent).toBe("Bild 1 von 3, axial");
  expect(screen.getByRole("button", { name: "Bild 3, axial" })).toBeDefined();
});

test("what the server says is marked as English on a German page, and not marked on an English one", async () => {
  const server = new FakeServer().listen();
  server.search = () => ({
    body: { ...exampleResponse([exampleHit(1)]), match: "weak", matchReason: "no word of it is known" },
  });
  openPage("/?q=xyz");
  const reason = await screen.findByTestId("weak-answer");
  expect(reason.getAttribute("lang")).toBeNull();
  await act(() => speak("de"));
  expect(reason.getAttribute("lang")).toBe("en");
});

test("names of findings are marked as English on a German page, what is said of them and labels are not", async () => {
  new FakeServer().listen();
  openPage("/?q=xyz");
  const facet = await screen.findByTestId("facet-finding-pleural-effusion:absent");
  await act(() => speak("de"));
  const row = facet.closest("label");
  expect(row?.querySelector(".facet-name")?.textContent).toBe("pleural effusion: verneint");
  expect([...(row?.querySelectorAll("[lang=en]") ?? [])].map(({ textContent }) => textContent)).toEqual([
    "pleural effusion",
  ]);
  const label = screen.getByTestId("facet-label-pleural effusion").closest("label");
  expect(label?.querySelector("[lang]")).toBeNull();
});

test("reasons are German on a German page, filters in force are marked as English", async () => {
  const server = new FakeServer().listen();
  server.summary = () => [
    [
      "done",
      {
        ...byRule,
        mode: "none",
        reason: "too little evidence to summarise: no report here has: fracture",
        reasonNotice: {
          code: "no-report-has",
          sentence: "no report here has: fracture",
          figures: {},
          words: ["fracture"],
        },
      },
    ],
  ];
  const { user } = openPage("/?q=fracture&finding=lung-nodule%3Apresent");
  await user.click(await screen.findByTestId("summary-toggle"));
  const standing = await screen.findByTestId("summary-standing");
  await waitFor(() => expect(standing.textContent).toContain("no report here has"));
  expect(standing.textContent).toBe("Too little evidence to summarise: no report here has: fracture.");
  await act(() => speak("de"));
  expect(standing.textContent).toBe(
    "Zu wenig Anhalt für eine Zusammenfassung: in keinem Befund hier steht als vorhanden: fracture.",
  );
  expect(standing.querySelector("[lang=en]")).toBeNull();
  const chip = screen.getByRole("button", { name: /Filter entfernen: *lung nodule *: vorhanden/ });
  expect(chip.querySelector("[lang=en]")?.textContent).toBe("lung nodule");
});
