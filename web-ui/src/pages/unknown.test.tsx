import { act, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { expect, test } from "vitest";
import { changeUnknown } from "../state/veiledAddress";
import { evaluationText } from "../testing/evaluationExample";
import { openPage } from "../testing/openPage";
import { randomCases, tellingServer, tellingWords } from "../testing/randomCases";
import { randomOf, toldOf } from "../testing/toldWords";

const seed = Math.floor(Math.random() * 1_000_000);

test(`no word of hidden cases is told anywhere (seed ${seed})`, async () => {
  const random = randomOf(seed);
  const cases = randomCases(random, 6);
  const server = tellingServer(cases);
  const [asked = ""] = tellingWords;
  const { user } = openPage(`/?q=${asked}&label=melanoma&finding=empyema%3Apresent&unknown=1`);
  const told = () => toldOf(tellingWords);
  await screen.findAllByTestId("hit-card");
  expect(told()).toEqual([]);
  expect(server.searches[0]).toMatchObject({ parts: [{ text: asked }], filter: { label: ["melanoma"] } });
  for (const { hit } of cases) {
    const link = await screen.findByRole("link", { name: `Hit ${hit.rank}` });
    await user.click(link);
    await screen.findByTestId("hidden");
    await screen.findByTestId("viewer");
    expect(told()).toEqual([]);
    await user.keyboard("{Escape}");
    await screen.findAllByTestId("hit-card");
    expect(told()).toEqual([]);
  }
  expect(server.searches).toHaveLength(1);
  expect(server.summariesAsked).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Reveal hit 1" }));
  expect(told()).toEqual(expect.arrayContaining([cases[0]?.hit.labels[0]]));
});

test(`no page tells a word of hidden cases (seed ${seed})`, async () => {
  const cases = randomCases(randomOf(seed), 4);
  const server = tellingServer(cases);
  const [asked = ""] = tellingWords;
  const entries = cases.map(({ hit: { caseId } }) => ({
    caseId,
    diagnosis: asked,
    note: asked,
    tags: [asked],
  }));
  const { id } = server.collections.keep(`All of ${asked}`, entries);
  server.collections.quiz = () => ({
    questions: [],
    leftOut: [{ caseId: "case-1", reason: "no-diagnosis" }],
  });
  const search = `q=${asked}&label=melanoma&finding=empyema%3Apresent`;
  const everyColumn = "columns=rank,relevance,modality,bodyPart,labels,findings,attributes";
  const pages = [
    ["/?", "[data-testid=all-cases]"],
    [`/?${search}`, "[data-testid=hit-card]"],
    ["/list?", "[data-testid=list-row]"],
    [`/list?${search}&${everyColumn}`, "[data-testid=list-row]"],
    [`/case/case-1?in=list&${search}`, "[data-testid=hidden]"],
    [`/compare?case=case-1&case=case-2&${search}`, "[data-testid=column-case]"],
    ["/collections?", "[data-testid=collection]"],
    [`/collection/${id}?`, "[data-testid=unknown-entry]"],
    [`/collection/${id}/present?`, "[data-testid=viewer]"],
    [`/collection/${id}/quiz?seed=1`, "[data-testid=quiz-none]"],
    ["/archive?", "[data-testid=doubts-sheet] li a"],
    ["/evaluation?", "[data-testid=evaluation-page]"],
    ["/nowhere?", ".notice"],
  ];
  for (const [href, mark = ""] of pages) {
    const { page } = openPage(`${href}&unknown=1`);
    await waitFor(() => expect(document.querySelector(mark), href).not.toBeNull());
    expect([href, ...toldOf(tellingWords)]).toEqual([href]);
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href^='/']:not([href^='/assets'])")) {
      expect(link.getAttribute("href")).toContain("unknown=1");
    }
    page.unmount();
  }
});

test("a row of a list is revealed by the key r or its button, and the focus goes to its case", async () => {
  const cases = randomCases(randomOf(15), 3);
  tellingServer(cases);
  const { user } = openPage("/list?unknown=1");
  const [first, second, third] = await screen.findAllByTestId("list-row");
  expect(screen.queryByTestId("export-csv")).toBeNull();
  (await screen.findByTitle("case-2")).focus();
  await user.keyboard("r");
  expect(second?.textContent).toContain(cases[1]?.row.labels?.[0]);
  for (const row of [first, third]) expect(row?.querySelector("[data-column=labels]")?.textContent).toBe("");
  await user.click(screen.getByRole("button", { name: "Reveal case 1" }));
  expect(first?.textContent).toContain(cases[0]?.row.labels?.[0]);
  expect(document.activeElement).toBe(screen.getByTitle("case-1"));
});

test("what is compared is hidden, the words that it is compared by too, and is revealed case by case", async () => {
  const cases = randomCases(randomOf(16), 3);
  tellingServer(cases);
  const { user } = openPage("/compare?like=case-3&q=melanoma&case=case-1&case=case-2&unknown=1");
  const [first, second] = await screen.findAllByTestId("hit-column");
  await screen.findAllByTestId("reveal");
  expect(screen.getByTestId("query-column").textContent).toContain("Hidden words");
  expect(toldOf(tellingWords)).toEqual([]);
  await user.click(await screen.findByRole("button", { name: "Reveal: Hit 2" }));
  expect(second?.textContent).toContain(cases[1]?.hit.labels[0]);
  expect(document.activeElement).toBe(second && within(second).getByTestId("column-case"));
  expect(first?.querySelector(".labels")).toBeNull();
});

test("groups of an evaluation, which may be named after findings, are not told", async () => {
  tellingServer([]);
  const { user } = openPage("/evaluation?unknown=1");
  const text = evaluationText.replace('"group":"F"', '"group":"melanoma"');
  await user.upload(await screen.findByTestId("choose-result"), new File([text], "result.json"));
  await screen.findByTestId("metrics");
  expect(toldOf(tellingWords)).toEqual([]);
});

test("a case is revealed by the key r, and no other with it", async () => {
  const cases = randomCases(randomOf(7), 3);
  tellingServer(cases);
  const { user } = openPage("/?q=opacity&unknown=1");
  (await screen.findByRole("link", { name: "Hit 2" })).focus();
  await user.keyboard("r");
  const [first, second, third] = screen.getAllByTestId("hit-card");
  expect(second?.textContent).toContain(cases[1]?.hit.labels[0]);
  for (const card of [first, third]) expect(card?.querySelector(".labels")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Reveal hit 1" }));
  expect(first?.textContent).toContain(cases[0]?.hit.labels[0]);
});

test("the page of a case hides it, and reveals it by key or button", async () => {
  const cases = randomCases(randomOf(8), 1);
  tellingServer(cases);
  const { user } = openPage("/case/case-1?unknown=1");
  expect((await screen.findByRole("heading", { level: 1 })).textContent).toContain("Case");
  await screen.findByTestId("hidden");
  expect(document.title).toBe("Case – Precedent");
  await user.keyboard("r");
  expect((await screen.findByTestId("case-report")).textContent).toContain(cases[0]?.words[1]);
  expect(screen.queryByTestId("reveal")).toBeNull();
});

test("the switch hides the words of the address, and shows them again", async () => {
  const server = tellingServer(randomCases(randomOf(9), 2));
  const { user } = openPage("/?q=melanoma&label=empyema");
  await screen.findAllByTestId("hit-card");
  await user.click(screen.getByTestId("settings"));
  await user.click(screen.getByTestId("unknown-switch"));
  expect(toldOf(tellingWords)).toEqual([]);
  expect(window.location.search).toMatch(/^\?hidden=[0-9a-f]{8}&unknown=1$/);
  expect(screen.getByTestId("search-input")).toHaveProperty("value", "");
  await user.click(screen.getByTestId("unknown-switch"));
  expect(window.location.search).toBe("?q=melanoma&label=empyema");
  expect(server.searches).toHaveLength(1);
});

test("what is searched for in unknown mode is hidden at once, and an empty bar keeps it", async () => {
  const server = tellingServer(randomCases(randomOf(10), 2));
  const { user } = openPage("/?unknown=1");
  expect(toldOf(["melanoma", "pneumothorax"])).toEqual([]);
  await user.type(screen.getByTestId("search-input"), "sarcoidosis{Enter}");
  await screen.findAllByTestId("hit-card");
  expect(toldOf(tellingWords)).toEqual([]);
  expect(screen.getByTestId("part").textContent).toContain("Hidden words");
  await user.type(screen.getByTestId("search-input"), "{Enter}");
  await screen.findAllByTestId("hit-card");
  expect(server.searches.map(({ parts }) => parts)).toEqual([[{ text: "sarcoidosis" }]]);
});

test("an entry of the history from before the mode tells nothing either", async () => {
  tellingServer(randomCases(randomOf(11), 2));
  const { user } = openPage("/?q=melanoma");
  await user.click((await screen.findAllByTestId("hit-card"))[0]?.querySelector("a") as HTMLElement);
  await screen.findByTestId("case-page");
  act(() => changeUnknown(true));
  expect(toldOf(tellingWords)).toEqual([]);
  act(() => history.back());
  await screen.findAllByTestId("hit-card");
  await waitFor(() => expect(window.location.search).toMatch(/^\?hidden=[0-9a-f]{8}&unknown=1$/));
  expect(toldOf(tellingWords)).toEqual([]);
});

test("a new tab asks the others for the words of its search, and believes no one that it did not ask", async () => {
  const server = tellingServer(randomCases(randomOf(14), 2));
  const other = new BroadcastChannel("precedent:hidden-words");
  const asked: unknown[] = [];
  other.onmessage = ({ data }: MessageEvent<unknown>) => {
    asked.push(data);
    other.postMessage({ name: "ffffffff", words: "q=empyema" });
    other.postMessage({ name: "0a1b2c3d", words: "q=melanoma&label=empyema" });
  };
  openPage("/?hidden=0a1b2c3d&unknown=1");
  await screen.findAllByTestId("hit-card");
  expect(asked).toEqual([{ name: "0a1b2c3d" }]);
  expect(server.searches).toMatchObject([{ parts: [{ text: "melanoma" }], filter: { label: ["empyema"] } }]);
  expect(toldOf(tellingWords)).toEqual([]);
  other.close();
});

test.each([
  "/list?hidden=00000001&unknown=1",
  "/list?sex=F&hidden=00000001&unknown=1",
  "/?hidden=00000001&unknown=1",
  "/?sex=F&hidden=00000001&unknown=1",
  "/?like=case-1&hidden=00000001&unknown=1",
])("%s, whose hidden part no tab knows, is said to be lost and answered by nothing else", async (href) => {
  const server = tellingServer(randomCases(randomOf(17), 2));
  const { user } = openPage(href);
  await screen.findByTestId("words-lost");
  expect(server.searches).toEqual([]);
  expect(server.listsAsked).toEqual([]);
  expect(window.location.search).toContain("hidden=00000001");
  await user.type(screen.getByTestId("search-input"), "opacity{Enter}");
  await waitFor(() => expect(server.searches.length + server.listsAsked.length).toBe(1));
  expect(screen.queryByTestId("words-lost")).toBeNull();
});

test("the way back from a case keeps the name of what is lost, and asks nothing else", async () => {
  const server = tellingServer(randomCases(randomOf(18), 2));
  openPage("/case/case-1?in=list&hidden=00000001&unknown=1");
  await screen.findByTestId("hidden");
  expect(server.listsAsked).toEqual([]);
  const back = screen.getByRole("link", { name: "Back to the list" });
  expect(back.getAttribute("href")).toBe("/list?hidden=00000001&unknown=1");
});

test("collections have neither names nor answers in unknown mode", async () => {
  const server = tellingServer(randomCases(randomOf(12), 2));
  const { id } = server.collections.keep("Melanoma, first week", [
    {
      caseId: "case-1",
      history: "A dark spot.",
      diagnosis: "melanoma",
      note: "empyema",
      tags: ["sarcoidosis"],
    },
    { caseId: "case-2" },
  ]);
  const { user } = openPage("/collections?unknown=1");
  await user.click(await screen.findByRole("link", { name: "Collection of 2 cases" }));
  await screen.findByText("A dark spot.");
  expect(toldOf(tellingWords)).toEqual([]);
  expect(window.location.pathname + window.location.search).toBe(`/collection/${id}?unknown=1`);
  await user.click(screen.getByRole("button", { name: "Reveal case 1" }));
  expect(screen.getByText("melanoma")).toBeTruthy();
  await user.click(screen.getByTestId("unknown-switch"));
  expect(await screen.findByTestId("collection-name")).toHaveProperty("value", "Melanoma, first week");
});

test("hidden hits and a hidden case have no accessibility fault", async () => {
  tellingServer(randomCases(randomOf(13), 2));
  const { user } = openPage("/?q=melanoma&unknown=1");
  const faults = async () =>
    (await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`,
    );
  await screen.findAllByTestId("hit-card");
  expect(await faults()).toEqual([]);
  await user.click(screen.getByRole("link", { name: "Hit 1" }));
  await screen.findByTestId("hidden");
  expect(await faults()).toEqual([]);
});
