import type { SearchState } from "./search";

const hidden = new Map<string, SearchState>();
const names = new Map<string, string>();

/** The same search without what its words would tell. Places of parts change: it is for addresses alone. */
export function withoutWords(search: SearchState): SearchState {
  const { filters } = search;
  return {
    ...search,
    parts: search.parts.filter(({ kind }) => kind !== "text"),
    filters: { ...filters, values: { ...filters.values, label: [], finding: [] } },
  };
}

export function hasWords({ parts, filters: { values } }: SearchState): boolean {
  return parts.some(({ kind }) => kind === "text") || values.label.length > 0 || values.finding.length > 0;
}

/** A name for the words of a search, to stand in the address in their place. This tab alone knows what they are. */
export function hiddenName(search: SearchState): string {
  const { parts, filters } = search;
  const told = JSON.stringify([parts, filters.values.label, filters.values.finding]);
  const name = names.get(told) ?? Math.random().toString(36).slice(2, 10);
  names.set(told, name);
  hidden.set(name, search);
  return name;
}

/** A search with the words of a name put back in; as it is where the name is not known. */
export function withHiddenWords(search: SearchState, name: string | null): SearchState {
  const known = name === null ? undefined : hidden.get(name);
  if (known === undefined) return search;
  const { label, finding } = known.filters.values;
  const values = { ...search.filters.values, label, finding };
  return { ...search, parts: known.parts, filters: { ...search.filters, values } };
}
