import { words } from "../words/words";
import { type FacetName, type Filters, facetNames, noFilters, type Range } from "./search";

/** One constraint in force: what it says, and the filters without it. */
export type ActiveFilter = {
  readonly key: string;
  readonly name: FacetName | "age" | "studyDate";
  readonly text: string;
  readonly without: Filters;
};

export function toggleValue(filters: Filters, name: FacetName, value: string): Filters {
  const chosen = filters.values[name];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...filters, values: { ...filters.values, [name]: next } };
}

export function activeFilters(filters: Filters): readonly ActiveFilter[] {
  const values = facetNames.flatMap((name) =>
    filters.values[name].map((value) => ({
      key: `${name}:${value}`,
      name,
      text: value,
      without: toggleValue(filters, name, value),
    })),
  );
  return [...values, ...ageFilter(filters), ...dateFilter(filters)];
}

function ageFilter(filters: Filters): readonly ActiveFilter[] {
  if (!isSet(filters.age)) return [];
  const text = words.filters.ageChip(filters.age.from, filters.age.to);
  return [{ key: "age", name: "age", text, without: { ...filters, age: noFilters.age } }];
}

function dateFilter(filters: Filters): readonly ActiveFilter[] {
  if (!isSet(filters.studyDate)) return [];
  const text = words.filters.dateChip(filters.studyDate.from, filters.studyDate.to);
  return [{ key: "date", name: "studyDate", text, without: { ...filters, studyDate: noFilters.studyDate } }];
}

export function isSet(range: Range<number | string>): boolean {
  return range.from !== null || range.to !== null;
}

/** Whether the ends stand the right way round; ISO dates compare as text. */
export function isOrdered<T extends number | string>(range: Range<T>): boolean {
  return range.from === null || range.to === null || range.from <= range.to;
}
