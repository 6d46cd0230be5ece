import { words } from "../words/words";
import {
  type FacetName,
  type Filters,
  facetNames,
  type ManyName,
  type Mode,
  manyNames,
  noFilters,
  type Range,
} from "./search";

/** One constraint in force: what it says, and the filters without it. */
export type ActiveFilter = {
  readonly key: string;
  readonly name: FacetName | "age" | "studyDate";
  readonly text: string;
  /** What it asks together with the others of its name. */
  readonly mode: Mode;
  readonly without: Filters;
};

/** Whether a filter's values tell what cases are. */
export function tells(name: ActiveFilter["name"]): boolean {
  return name === "label" || name === "finding";
}

export function toggleValue(filters: Filters, name: FacetName, value: string): Filters {
  const chosen = filters.values[name];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...filters, values: { ...filters.values, [name]: next } };
}

/** The filters that ask for a value too, or for it no longer where they do: those that ruled values out go. */
export function onlyWith(
  filters: Filters,
  name: ManyName,
  value: string,
): { readonly filters: Filters; readonly isOn: boolean } {
  if (filters.modes[name] !== "none") {
    return { filters: toggleValue(filters, name, value), isOn: filters.values[name].includes(value) };
  }
  const values = { ...filters.values, [name]: [value] };
  return { filters: withMode({ ...filters, values }, name, "any"), isOn: false };
}

export function withMode(filters: Filters, name: ManyName, mode: Mode): Filters {
  return { ...filters, modes: { ...filters.modes, [name]: mode } };
}

/** What the chosen values of a facet ask of a case. */
export function modeOf(filters: Filters, name: FacetName): Mode {
  const many = manyNames.find((one) => one === name);
  return many === undefined ? "any" : filters.modes[many];
}

export function isFiltered(filters: Filters): boolean {
  return activeFilters(filters).length > 0;
}

export function activeFilters(filters: Filters): readonly ActiveFilter[] {
  const values = facetNames.flatMap((name) =>
    filters.values[name].map((value) => ({
      key: `${name}:${value}`,
      name,
      text: value,
      mode: modeOf(filters, name),
      without: toggleValue(filters, name, value),
    })),
  );
  return [...values, ...ageFilter(filters), ...dateFilter(filters)];
}

function ageFilter(filters: Filters): readonly ActiveFilter[] {
  if (!isSet(filters.age)) return [];
  const text = words.filters.ageChip(filters.age.from, filters.age.to);
  return [{ key: "age", name: "age", text, mode: "any", without: { ...filters, age: noFilters.age } }];
}

function dateFilter(filters: Filters): readonly ActiveFilter[] {
  if (!isSet(filters.studyDate)) return [];
  const text = words.filters.dateChip(filters.studyDate.from, filters.studyDate.to);
  const without = { ...filters, studyDate: noFilters.studyDate };
  return [{ key: "date", name: "studyDate", text, mode: "any", without }];
}

export function isSet(range: Range<number | string>): boolean {
  return range.from !== null || range.to !== null;
}

/** Whether the ends stand the right way round; ISO dates compare as text. */
export function isOrdered<T extends number | string>(range: Range<T>): boolean {
  return range.from === null || range.to === null || range.from <= range.to;
}
