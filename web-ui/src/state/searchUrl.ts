import { isOrdered, isSet } from "./filters";
import {
  emptySearch,
  type FacetName,
  type Filters,
  facetNames,
  firstSize,
  limits,
  noFilters,
  type Range,
  rankings,
  type SearchState,
} from "./search";

const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;
const hashPattern = /^[0-9a-f]{16}$/;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/** The search that a URL names. A URL is foreign input: what does not fit the contract's limits is left out. */
export function readSearch(parameters: URLSearchParams): SearchState {
  const ranking = rankings.find((name) => name === parameters.get("ranking"));
  return {
    text: (parameters.get("q") ?? "").slice(0, limits.textLength),
    image: matching(parameters.get("img"), hashPattern),
    like: matching(parameters.get("like"), idPattern),
    filters: readFilters(parameters),
    ranking: ranking ?? emptySearch.ranking,
    size: Math.max(1, integer(parameters.get("size"), limits.size) ?? firstSize),
    chosen: readChosen(parameters),
  };
}

/** The parameters of a search, in a fixed order; what has its usual value is left out. */
export function writeSearch(search: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  const put = (name: string, value: string | number | null) => {
    if (value !== null && value !== "") parameters.append(name, String(value));
  };
  put("q", search.text.trim());
  put("img", search.image);
  put("like", search.like);
  for (const name of facetNames) {
    for (const value of search.filters.values[name]) put(name, value);
  }
  put("ageMin", search.filters.age.from);
  put("ageMax", search.filters.age.to);
  put("from", search.filters.studyDate.from);
  put("to", search.filters.studyDate.to);
  put("ranking", search.ranking === emptySearch.ranking ? null : search.ranking);
  put("size", search.size === firstSize ? null : search.size);
  for (const caseId of search.chosen) put("pick", caseId);
  return parameters;
}

function readFilters(parameters: URLSearchParams): Filters {
  const values = { ...noFilters.values };
  for (const name of facetNames) values[name] = readValues(parameters, name);
  const age = {
    from: integer(parameters.get("ageMin"), limits.age),
    to: integer(parameters.get("ageMax"), limits.age),
  };
  const studyDate = { from: date(parameters.get("from")), to: date(parameters.get("to")) };
  return { values, age: usable(age, noFilters.age), studyDate: usable(studyDate, noFilters.studyDate) };
}

function readValues(parameters: URLSearchParams, name: FacetName): readonly string[] {
  const values = parameters
    .getAll(name)
    .filter((value) => value !== "" && value.length <= limits.valueLength);
  return [...new Set(values)].slice(0, limits.values);
}

function readChosen(parameters: URLSearchParams): readonly string[] {
  const ids = parameters.getAll("pick").filter((id) => idPattern.test(id));
  return [...new Set(ids)].slice(0, limits.chosen);
}

function usable<T extends number | string>(range: Range<T>, otherwise: Range<T>): Range<T> {
  return isSet(range) && isOrdered(range) ? range : otherwise;
}

function matching(text: string | null, pattern: RegExp): string | null {
  return text !== null && pattern.test(text) ? text : null;
}

function integer(text: string | null, most: number): number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Math.min(most, Number(text)) : null;
}

function date(text: string | null): string | null {
  return text !== null && datePattern.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
