import { isDay } from "../words/forms";
import { isOrdered, isSet } from "./filters";
import { isId, readParts, writeParts } from "./partsUrl";
import {
  emptySearch,
  type FacetName,
  type Feedback,
  type Filters,
  facetNames,
  firstSize,
  limits,
  type ManyName,
  type Mode,
  manyNames,
  modes,
  noFilters,
  type Range,
  rankings,
  type SearchState,
} from "./search";

/** The search that a URL names. A URL is foreign input: what does not fit the contract's limits is left out. */
export function readSearch(parameters: URLSearchParams): SearchState {
  const ranking = rankings.find((name) => name === parameters.get("ranking"));
  return {
    parts: readParts(parameters),
    feedback: readFeedback(parameters),
    filters: readFilters(parameters),
    ranking: ranking ?? emptySearch.ranking,
    size: Math.max(1, integer(parameters.get("size"), limits.size) ?? firstSize),
    chosen: readIds(parameters, "pick", limits.chosen),
    lost: null,
  };
}

/** The parameters of a search, in a fixed order; what has its usual value is left out. */
export function writeSearch(search: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  const put = (name: string, value: string | number | null) => {
    if (value !== null && value !== "") parameters.append(name, String(value));
  };
  writeParts(search.parts, parameters);
  for (const caseId of search.feedback.more) put("more", caseId);
  for (const caseId of search.feedback.less) put("less", caseId);
  for (const name of facetNames) {
    for (const value of search.filters.values[name]) put(name, value);
  }
  for (const name of manyNames) {
    const mode = search.filters.modes[name];
    put(modeParameter(name), mode === "any" ? null : mode);
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
  const asked = { ...noFilters.modes };
  for (const name of manyNames) asked[name] = readMode(parameters.get(modeParameter(name)));
  const age = {
    from: integer(parameters.get("ageMin"), limits.age),
    to: integer(parameters.get("ageMax"), limits.age),
  };
  const studyDate = { from: date(parameters.get("from")), to: date(parameters.get("to")) };
  return {
    values,
    modes: asked,
    age: usable(age, noFilters.age),
    studyDate: usable(studyDate, noFilters.studyDate),
  };
}

function readValues(parameters: URLSearchParams, name: FacetName): readonly string[] {
  const values = parameters
    .getAll(name)
    .filter((value) => value !== "" && value.length <= limits.valueLength);
  return [...new Set(values)].slice(0, limits.values);
}

function modeParameter(name: ManyName): string {
  return `${name}Mode`;
}

function readMode(text: string | null): Mode {
  return modes.find((mode) => mode === text) ?? "any";
}

/** A case stands in one of the lists. */
function readFeedback(parameters: URLSearchParams): Feedback {
  const more = readIds(parameters, "more", limits.feedback);
  const less = readIds(parameters, "less", limits.feedback).filter((id) => !more.includes(id));
  return { more, less };
}

function readIds(parameters: URLSearchParams, name: string, most: number): readonly string[] {
  return [...new Set(parameters.getAll(name).filter(isId))].slice(0, most);
}

function usable<T extends number | string>(range: Range<T>, otherwise: Range<T>): Range<T> {
  return isSet(range) && isOrdered(range) ? range : otherwise;
}

function integer(text: string | null, most: number): number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Math.min(most, Number(text)) : null;
}

function date(text: string | null): string | null {
  return text !== null && isDay(text) ? text : null;
}
