import { words } from "../words/words";
import { columns } from "./compare";
import { isFiltered } from "./filters";
import { hasWords, hiddenName, withHiddenWords, withoutWords } from "./hiddenWords";
import type { ListView } from "./list";
import { readList, writeList } from "./listUrl";
import { wordsOf } from "./parts";
import { isId } from "./partsUrl";
import { asksNothing, emptySearch, type SearchState } from "./search";
import { readSearch, writeSearch } from "./searchUrl";
import { isUnknown } from "./unknown";

export type Stretch = { readonly start: number; readonly end: number };

/** Where the reader is. A case keeps the search that led to it, so that the way back shows the same hits. */
export type Route =
  | { readonly page: "search"; readonly search: SearchState }
  | { readonly page: "list"; readonly search: SearchState; readonly view: ListView }
  | {
      readonly page: "case";
      readonly search: SearchState;
      readonly caseId: string;
      /** The image to open the case at. */
      readonly imageId: string | null;
      /** The part of the search that the images are shown to be similar to; null when that is not shown. */
      readonly heat: number | null;
      /** What of the report to mark and to go to, in UTF-16 units; null when nothing of it was quoted. */
      readonly quote: Stretch | null;
      /** The list that led to it; null where hits did. */
      readonly list: ListView | null;
    }
  | {
      readonly page: "compare";
      readonly search: SearchState;
      /** The cases to show side by side, in this order. */
      readonly caseIds: readonly string[];
      /** As of a case. */
      readonly heat: number | null;
    }
  | { readonly page: "collections"; readonly search: SearchState }
  | { readonly page: "collection"; readonly search: SearchState; readonly collectionId: string }
  | { readonly page: "present"; readonly search: SearchState; readonly collectionId: string }
  | {
      readonly page: "quiz";
      readonly search: SearchState;
      readonly collectionId: string;
      /** Which of all quizzes of the collection; null where none is drawn yet. */
      readonly seed: number | null;
    }
  | { readonly page: "archive" | "evaluation"; readonly search: SearchState }
  | { readonly page: "nowhere"; readonly search: SearchState };

export function readRoute(url: URL): Route {
  const search = withHiddenWords(readSearch(url.searchParams), url.searchParams.get("hidden"));
  if (url.pathname === "/compare") {
    return { page: "compare", search, caseIds: readCompared(url), heat: readHeat(url) };
  }
  const view = readList(url.searchParams);
  if (url.pathname === "/list") return { page: "list", search, view };
  if (url.pathname === "/" || url.pathname === "/index.html") {
    // filters alone rank nothing, nor does what hits shall be unlike: the answer is a list
    const isList = asksNothing(search) && isFiltered(search.filters);
    return isList ? { page: "list", search, view } : { page: "search", search };
  }
  const own = /^\/(archive|evaluation|collections)\/?$/.exec(url.pathname)?.[1];
  if (own === "archive" || own === "evaluation" || own === "collections") return { page: own, search };
  const [, collectionId, below] =
    /^\/collection\/([a-z0-9][a-z0-9-]{0,63})(?:\/(present|quiz))?\/?$/.exec(url.pathname) ?? [];
  if (collectionId !== undefined) {
    if (below === "quiz") return { page: "quiz", search, collectionId, seed: readSeed(url) };
    return { page: below === "present" ? "present" : "collection", search, collectionId };
  }
  const caseId = /^\/case\/([a-z0-9][a-z0-9-]{0,63})\/?$/.exec(url.pathname)?.[1];
  if (caseId === undefined) return { page: "nowhere", search };
  const imageId = url.searchParams.get("at");
  const list = url.searchParams.get("in") === "list" ? view : null;
  return { page: "case", search, caseId, imageId, heat: readHeat(url), quote: readQuote(url), list };
}

export function searchHref(search: SearchState): string {
  return withParameters("/", searchParameters(search));
}

export function listHref(search: SearchState, view: ListView): string {
  const parameters = searchParameters(search);
  writeList(view, parameters);
  return withParameters("/list", parameters);
}

export function archiveHref(): string {
  return withParameters("/archive", searchParameters(emptySearch));
}

export function evaluationHref(): string {
  return withParameters("/evaluation", searchParameters(emptySearch));
}

export function caseHref(
  caseId: string,
  search: SearchState,
  imageId: string | null = null,
  heat: number | null = null,
  quote: Stretch | null = null,
  list: ListView | null = null,
): string {
  const parameters = searchParameters(search);
  if (list !== null) {
    parameters.set("in", "list");
    writeList(list, parameters);
  }
  if (imageId !== null) parameters.set("at", imageId);
  if (heat !== null) parameters.set("heat", String(heat));
  if (quote !== null) parameters.set("quote", `${quote.start}-${quote.end}`);
  return withParameters(`/case/${encodeURIComponent(caseId)}`, parameters);
}

/** Where cases stand side by side, and beside what the search looks for where that can be seen. */
export function compareHref(
  caseIds: readonly string[],
  search: SearchState,
  heat: number | null = null,
): string {
  const parameters = searchParameters(search);
  for (const caseId of caseIds) parameters.append("case", caseId);
  if (heat !== null) parameters.set("heat", String(heat));
  return withParameters("/compare", parameters);
}

export function collectionsHref(): string {
  return withParameters("/collections", searchParameters(emptySearch));
}

export function collectionHref(collectionId: string): string {
  return withParameters(`/collection/${encodeURIComponent(collectionId)}`, searchParameters(emptySearch));
}

export function presentHref(collectionId: string): string {
  return withParameters(
    `/collection/${encodeURIComponent(collectionId)}/present`,
    searchParameters(emptySearch),
  );
}

export function quizHref(collectionId: string, seed: number | null): string {
  const parameters = searchParameters(emptySearch);
  if (seed !== null) parameters.set("seed", String(seed));
  return withParameters(`/collection/${encodeURIComponent(collectionId)}/quiz`, parameters);
}

/** The address of a route. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case "search":
    case "nowhere":
      return searchHref(route.search);
    case "case":
      return caseHref(route.caseId, route.search, route.imageId, route.heat, route.quote, route.list);
    case "list":
      return listHref(route.search, route.view);
    case "compare":
      return compareHref(route.caseIds, route.search, route.heat);
    case "collections":
      return collectionsHref();
    case "archive":
      return archiveHref();
    case "evaluation":
      return evaluationHref();
    case "collection":
      return collectionHref(route.collectionId);
    case "quiz":
      return quizHref(route.collectionId, route.seed);
    case "present":
      return presentHref(route.collectionId);
  }
}

/** Whether an address holds words that may not be seen in unknown mode. */
export function tellsTooMuch(url: URL): boolean {
  return hasWords(readSearch(url.searchParams));
}

/** The title of the browser's tab. */
export function titleOf(route: Route): string {
  const text = isUnknown() ? "" : wordsOf(route.search.parts);
  if (route.page === "compare") return words.titles.compare(text);
  if (route.page === "list") return words.titles.list(text);
  if (route.page !== "search") return words.titles[route.page];
  return asksNothing(route.search) ? "Precedent" : words.titles.search(text);
}

function readCompared(url: URL): readonly string[] {
  return [...new Set(url.searchParams.getAll("case").filter(isId))].slice(0, columns.most);
}

function readSeed(url: URL): number | null {
  const given = url.searchParams.get("seed");
  return given !== null && /^\d{1,15}$/.test(given) ? Number(given) : null;
}

function readHeat(url: URL): number | null {
  const given = url.searchParams.get("heat");
  return given !== null && /^[0-9]$/.test(given) ? Number(given) : null;
}

function readQuote(url: URL): Stretch | null {
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(url.searchParams.get("quote") ?? "") ?? [];
  const quote = { start: Number(from), end: Number(to) };
  return quote.start < quote.end ? quote : null;
}

/** The parameters of a search; in unknown mode a name stands for its words. The name of lost ones stays: another tab may know them. */
function searchParameters(search: SearchState): URLSearchParams {
  const isHidden = isUnknown();
  const parameters = writeSearch(isHidden ? withoutWords(search) : search);
  const name = isHidden && hasWords(search) ? hiddenName(search) : search.lost;
  if (name !== null) parameters.set("hidden", name);
  if (isHidden) parameters.set("unknown", "1");
  return parameters;
}

function withParameters(path: string, parameters: URLSearchParams): string {
  const query = parameters.toString();
  return query === "" ? path : `${path}?${query}`;
}
