import type { SearchState } from "./search";

const hidden = new Map<string, SearchState>();
const names = new Map<string, string>();
const listeners = new Set<() => void>();
let told = 0;

const namePattern = /^[0-9a-f]{8}$/;

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

export function recallHidden(name: string): SearchState | null {
  return hidden.get(name) ?? null;
}

/** Keeps what a name stands for, as another tab told it. */
export function keepHidden(name: string, search: SearchState): void {
  hidden.set(name, search);
  names.set(wordsIn(search), name);
  told++;
  for (const changed of listeners) changed();
}

export function onHidden(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** How many names other tabs have told. */
export function namesTold(): number {
  return told;
}

/** A name for the words of a search, to stand in the address in their place. The tabs of this browser alone know what they are. */
export function hiddenName(search: SearchState): string {
  const words = wordsIn(search);
  const name = names.get(words) ?? randomName();
  names.set(words, name);
  hidden.set(name, search);
  return name;
}

/** A search with the words of a name put back in; where the name is not known they are lost. */
export function withHiddenWords(search: SearchState, name: string | null): SearchState {
  if (name === null || !namePattern.test(name)) return search;
  const known = hidden.get(name);
  if (known === undefined) return { ...search, lost: name };
  const { label, finding } = known.filters.values;
  const values = { ...search.filters.values, label, finding };
  return { ...search, parts: known.parts, filters: { ...search.filters, values } };
}

/** Eight digits; a page that was not loaded over HTTPS has no randomUUID. */
function randomName(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number.toString(16).padStart(8, "0");
}

function wordsIn({ parts, filters: { values } }: SearchState): string {
  return JSON.stringify([parts, values.label, values.finding]);
}
