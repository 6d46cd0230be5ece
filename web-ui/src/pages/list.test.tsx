import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { expect, test, vi } from "vitest";
import { exampleList } from "../testing/examples";
import { FakeServer, problem, problemOfPrograms } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 7]);

function firstRow(): HTMLElement {
  return screen.getAllByTestId("list-row")[0] ?? document.body;
}

function rowLinks(): readonly HTMLElement[] {
  return screen.getAllByTestId("list-row").map((row) => within(row).getByRole("link"));
}

test("all cases are a list from the start page on, counted exactly, the newest first", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/");
  await user.click(screen.getByTestId("all-cases"));
  expect(await screen.findAllByTestId("list-row")).toHaveLength(50);
  expect(window.location.pathname).toBe("/list");
  expect(screen.getByTestId("list-count").textContent).toBe("120 cases, the newest first");
  expect(server.listsAsked).toMatchObject([{ sort: "date", order: "descending", size: 50, facets: true }]);
  expect(server.searches).toEqual([]);
  expect(document.title).toBe("List of cases – Precedent");
});

test("filters without words are answered by a list, which they narrow down", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?sex=F");
  await screen.findAllByTestId("list-row");
  await user.click(screen.getByTestId("facet-modality-CT"));
  await waitFor(() => expect(server.listsAsked[1]?.filter).toEqual({ modality: ["CT"], sex: ["F"] }));
  await user.click(screen.getByTestId("mode-label-none"));
  await user.click(screen.getByTestId("facet-label-pneumothorax"));
  await waitFor(() =>
    expect(server.listsAsked.at(-1)?.filter).toEqual({
      modality: ["CT"],
      sex: ["F"],
      and: [{ not: { label: ["pneumothorax"] } }],
    }),
  );
  expect(window.location.pathname).toBe("/list");
  expect(screen.getByRole("button", { name: "Remove filter none of: pneumothorax" })).toBeTruthy();
});

test("hits become a table that is ordered by relevance, and hits again", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=mass&sex=F");
  await user.click(await screen.findByTestId("as-table"));
  await screen.findAllByTestId("list-row");
  expect(server.listsAsked).toMatchObject([{ parts: [{ text: "mass" }], sort: "relevance" }]);
  expect(screen.getByRole("columnheader", { name: "Rank" }).getAttribute("aria-sort")).toBe("ascending");
  await user.click(screen.getByTestId("as-hits"));
  await screen.findAllByTestId("hit-card");
  expect(window.location.search).toBe("?q=mass&sex=F");
});

test("a list by relevance says no band of a row, since bands would rise down it; one by date does", async () => {
  const server = new FakeServer().listen();
  const { list } = server;
  const bands = ["weak", "strong", "good"];
  server.list = (request) => {
    const { body } = list(request) as { body: { rows: object[] } };
    const rows = body.rows.map((row, place) => ({ ...row, rank: place + 1, relevance: bands[place % 3] }));
    return { body: { ...body, rows } };
  };
  const { user } = openPage("/list?q=mass&columns=rank,relevance,studyDate");
  await screen.findAllByTestId("list-row");
  expect(document.querySelectorAll("[data-relevance]")).toHaveLength(0);
  expect(server.listsAsked[0]?.columns).toEqual(["caseId", "rank", "studyDate"]);
  await user.click(screen.getByTestId("columns"));
  expect(screen.queryByTestId("column-relevance")).toBeNull();
  await user.click(screen.getByTestId("sort-date"));
  await waitFor(() => expect(document.querySelectorAll("[data-relevance]")).toHaveLength(50));
  await user.click(screen.getByTestId("sort-relevance"));
  await waitFor(() => expect(document.querySelectorAll("[data-relevance]")).toHaveLength(0));
  expect(document.activeElement).toBe(screen.getByTestId("sort-relevance"));
});

test("words that are typed above a list order it, and it stays a list", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/list?sex=F");
  await screen.findAllByTestId("list-row");
  await user.type(screen.getByTestId("search-input"), "mass{Enter}");
  await waitFor(() => expect(server.listsAsked[1]).toMatchObject({ parts: [{ text: "mass" }] }));
  expect(window.location.pathname).toBe("/list");
  expect(server.searches).toEqual([]);
});

test("the heads of age and date sort, and say how it is sorted", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/list");
  await user.click(await screen.findByTestId("sort-age"));
  await waitFor(() => expect(server.listsAsked[1]).toMatchObject({ sort: "age", order: "descending" }));
  await user.click(screen.getByTestId("sort-age"));
  await waitFor(() => expect(server.listsAsked[2]).toMatchObject({ sort: "age", order: "ascending" }));
  expect(screen.getByRole("columnheader", { name: "Age" }).getAttribute("aria-sort")).toBe("ascending");
  expect(screen.getByRole("columnheader", { name: "Study date" }).getAttribute("aria-sort")).toBe("none");
  expect(screen.getByTestId("list-count").textContent).toBe("120 cases, the youngest patients first");
  expect(window.location.search).toBe("?sort=age&order=ascending");
});

test("columns are chosen from a menu and kept in the address", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/list?columns=age");
  await screen.findAllByTestId("list-row");
  expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual(["Case", "Age↕"]);
  await user.click(screen.getByTestId("columns"));
  await user.click(screen.getByTestId("column-findings"));
  await waitFor(() => expect(server.listsAsked[1]?.columns).toEqual(["caseId", "age", "findings"]));
  expect(window.location.search).toBe("?columns=age%2Cfindings");
  await waitFor(() => expect(firstRow().textContent).toContain("present: pleural effusion"));
  const menu = screen.getByTestId("columns").closest("details");
  await user.keyboard("{Escape}");
  expect(menu?.open).toBe(false);
  expect(document.activeElement).toBe(screen.getByTestId("columns"));
  await user.click(screen.getByTestId("columns"));
  expect(menu?.open).toBe(true);
  await user.click(screen.getByTestId("list-count"));
  expect(menu?.open).toBe(false);
});

test("pages lead to the end and back, the address holds the place, and the focus stays", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/list");
  const rows = () => screen.getByTestId("list-rows").textContent;
  (await screen.findByTestId("next-page")).focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(rows()).toBe("Rows 51 to 100 of 120"));
  expect(window.location.search).toBe("?after=place-50");
  expect(document.activeElement).toBe(screen.getByTestId("next-page"));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(rows()).toBe("Rows 101 to 120 of 120"));
  expect(screen.getAllByTestId("list-row")).toHaveLength(20);
  expect(screen.queryByTestId("next-page")).toBeNull();
  expect(document.activeElement).not.toBe(document.body);
  await user.click(screen.getByTestId("previous-page"));
  await waitFor(() => expect(rows()).toBe("Rows 51 to 100 of 120"));
  await user.click(screen.getByTestId("first-page"));
  await waitFor(() => expect(rows()).toBe("Rows 1 to 50 of 120"));
  expect(window.location.search).toBe("");
  expect(server.listsAsked.map(({ after }) => after)).toEqual([undefined, "place-50", "place-100"]);
});

test("a page that another list names is refused in words, and leads to the first", async () => {
  const server = new FakeServer().listen();
  const { list } = server;
  server.list = (request) =>
    request.after === undefined
      ? list(request)
      : problemOfPrograms(
          422,
          "Cannot list",
          "after belongs to another list; ask for the first page of this one",
        );
  const { user } = openPage("/list?after=foreign");
  expect((await screen.findByTestId("error")).textContent).toContain("The server does not know something");
  await user.click(screen.getByTestId("first-page"));
  expect(await screen.findAllByTestId("list-row")).toHaveLength(50);
});

test("a row opens its case, rows follow each other there, and the way back finds the row", async () => {
  new FakeServer().listen();
  const { user } = openPage("/list?after=place-50");
  await screen.findAllByTestId("list-row");
  rowLinks()[2]?.focus();
  await user.keyboard("{ArrowDown}{Enter}");
  await screen.findByTestId("case-report");
  expect(window.location.pathname).toBe("/case/case-54");
  expect(screen.getByText("Row 4 of 50 on this page")).toBeTruthy();
  await user.keyboard("j");
  await waitFor(() => expect(window.location.pathname).toBe("/case/case-55"));
  expect(screen.getByTestId("back").textContent).toBe("Back to the list");
  await user.keyboard("{Escape}");
  await screen.findAllByTestId("list-row");
  await waitFor(() => expect(document.activeElement).toBe(rowLinks()[4]));
  expect(window.location.search).toBe("?after=place-50");
});

test("the way back finds the row of a list that filters alone opened, too", async () => {
  new FakeServer().listen();
  const { user } = openPage("/?sex=F");
  await screen.findAllByTestId("list-row");
  expect(window.location.pathname).toBe("/list");
  const before = history.length;
  rowLinks()[7]?.focus();
  await user.keyboard("{Enter}");
  await screen.findByTestId("case-report");
  await user.click(screen.getByTestId("back"));
  await screen.findAllByTestId("list-row");
  await waitFor(() => expect(document.activeElement).toBe(rowLinks()[7]));
  expect(history.length).toBe(before + 1);
});

test("a mode without values asks nothing anew", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/list");
  await user.click(await screen.findByTestId("mode-finding-none"));
  await waitFor(() => expect(window.location.search).toBe("?findingMode=none"));
  expect(await screen.findAllByTestId("list-row")).toHaveLength(50);
  expect(server.listsAsked).toHaveLength(1);
});

test("thumbs on hits order no list, and it says so", async () => {
  const server = new FakeServer().listen();
  openPage("/list?q=mass&more=case-1");
  await screen.findAllByTestId("list-row");
  expect(screen.getByText(/does not order a list/)).toBeTruthy();
  expect(server.listsAsked[0]).not.toHaveProperty("feedback");
});

test("down goes from the bar to the first row", async () => {
  new FakeServer().listen();
  const { user } = openPage("/list");
  await screen.findAllByTestId("list-row");
  screen.getByTestId("search-input").focus();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(rowLinks()[0]);
});

test("filters that no case passes say so and can be cleared", async () => {
  const server = new FakeServer().listen();
  server.list = (request) => ({ body: exampleList(request, request.filter === undefined ? 3 : 0) });
  const { user } = openPage("/list?sex=F");
  expect((await screen.findByTestId("empty")).textContent).toContain("No case passes all the filters.");
  expect(screen.queryByTestId("export-csv")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Clear all filters" }));
  expect(await screen.findAllByTestId("list-row")).toHaveLength(3);
  expect(screen.getByTestId("list-count").textContent).toBe("3 cases, the newest first");
});

/** What the page has the browser save, from now on. */
function saved(): readonly (readonly [name: string, content: Blob])[] {
  const files: [string, Blob][] = [];
  let made = new Blob();
  vi.spyOn(URL, "createObjectURL").mockImplementation((content) => {
    made = content as Blob;
    return "blob:here";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    files.push([this.download, made]);
  });
  return files;
}

test("all rows are saved as a file with these columns, and counted", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/list?sex=F&columns=age&sort=age&after=place-50");
  await screen.findAllByTestId("list-row");
  const files = saved();
  await user.click(screen.getByTestId("export-csv"));
  await waitFor(() =>
    expect(screen.getByTestId("export-news").textContent).toMatch(
      /^120 rows saved as precedent-list-\d{4}-\d\d-\d\d\.csv$/,
    ),
  );
  expect(server.exportsAsked).toEqual([
    ["csv", { filter: { sex: ["F"] }, sort: "age", order: "descending", columns: ["caseId", "age"] }],
  ]);
  expect(files).toHaveLength(1);
  expect(await files[0]?.[1].text()).toMatch(/^# precedent list\n/);
  await user.click(screen.getByTestId("export-jsonl"));
  await waitFor(() => expect(server.exportsAsked[1]?.[0]).toBe("jsonl"));
});

test("an image that a list is ordered by goes along with its export", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/list");
  await screen.findAllByTestId("list-row");
  await user.upload(screen.getByTestId("image-input"), new File([png], "scan.png", { type: "image/png" }));
  await waitFor(() =>
    expect(server.listsAsked[1]?.parts).toEqual([{ image: "data:image/png;base64,iVBORw0KGgoH" }]),
  );
  saved();
  await user.click(await screen.findByTestId("export-jsonl"));
  await waitFor(() => expect(server.exportsAsked[0]?.[1].parts).toEqual(server.listsAsked[1]?.parts));
});

test("an export that is refused, or broken off, says why, and nothing is saved", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/list");
  await screen.findAllByTestId("list-row");
  const files = saved();
  server.listFile = () =>
    problem(503, "Busy", "the service is busy with other queries; try again in a moment") as {
      body: unknown;
    };
  await user.click(screen.getByTestId("export-csv"));
  expect((await screen.findByTestId("error")).textContent).toContain(
    "The service is busy with other queries",
  );
  server.listFile = async function* () {
    yield "# precedent list\n";
    throw new TypeError("connection closed");
  };
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(screen.getByTestId("error").textContent).toContain("before the file was whole"));
  expect(files).toEqual([]);
});

test("an export is stopped by the reader, and ends with the list", async () => {
  const server = new FakeServer().listen();
  server.listFile = async function* () {
    yield "# precedent list\n";
    await new Promise(() => undefined);
  };
  const { user } = openPage("/list");
  await screen.findAllByTestId("list-row");
  const files = saved();
  await user.click(screen.getByTestId("export-csv"));
  await user.click(await screen.findByTestId("export-stop"));
  await waitFor(() => expect(server.exportsLeft).toBe(1));
  expect(screen.queryByTestId("error")).toBeNull();
  await user.click(screen.getByTestId("export-csv"));
  await waitFor(() => expect(server.exportsAsked).toHaveLength(2));
  await user.click(within(firstRow()).getByRole("link"));
  await waitFor(() => expect(server.exportsLeft).toBe(2));
  expect(files).toEqual([]);
});

test("a list that nothing is found well by says so", async () => {
  const server = new FakeServer().listen();
  const { list } = server;
  server.list = (request) => {
    const answer = list(request) as { body: object };
    return { body: { ...answer.body, match: "none", matchReason: "nothing is like the query" } };
  };
  openPage("/list?q=banana");
  expect((await screen.findByTestId("weak-answer")).textContent).toBe("Nothing is like the query.");
});

test("a list has no accessibility fault", async () => {
  new FakeServer().listen();
  const { user } = openPage("/list?q=mass&label=pneumothorax&findingMode=none&ageMin=60");
  await screen.findAllByTestId("list-row");
  await user.click(screen.getByTestId("columns"));
  await user.click(screen.getByTestId("column-attributes"));
  await user.click(screen.getByTestId("column-findings"));
  await screen.findAllByText("pleural effusion");
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
});

test("rows are numbered only where it is certain which they are, whatever an address says", async () => {
  new FakeServer().listen();
  const { user } = openPage("/list?after=place-30&row=7");
  const rows = () => screen.getByTestId("list-rows").textContent;
  await screen.findAllByTestId("list-row");
  expect(rows()).toBe("50 rows of 120");
  await user.click(screen.getByTestId("next-page"));
  await waitFor(() => expect(rows()).toBe("Rows 81 to 120 of 120"));
  await user.click(screen.getByTestId("previous-page"));
  await waitFor(() => expect(rows()).toBe("50 rows of 120"));
});
