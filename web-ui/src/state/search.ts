/** What is searched for and how: the part of the page's state that makes a search. All of it stands in the URL. */
export type SearchState = {
  readonly text: string;
  /** The hash of the query image; its pixels are kept apart, see queryImages.ts. */
  readonly image: string | null;
  /** The case that the hits shall be like. */
  readonly like: string | null;
  readonly filters: Filters;
  readonly ranking: Ranking;
  readonly size: number;
  /** The hits that the reader chose to be summarised; none means those that fit best. */
  readonly chosen: readonly string[];
};

export type Filters = {
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  readonly age: Range<number>;
  readonly studyDate: Range<string>;
};

/** A range that is open where an end is null; both ends belong to it. */
export type Range<T> = { readonly from: T | null; readonly to: T | null };

export const facetNames = ["modality", "bodyPart", "sex", "label", "finding"] as const;
export type FacetName = (typeof facetNames)[number];

export const rankings = ["hybrid", "vector", "text"] as const;
export type Ranking = (typeof rankings)[number];

export const limits = {
  textLength: 2000,
  values: 100,
  valueLength: 200,
  size: 100,
  age: 150,
  chosen: 100,
} as const;

export const firstSize = 24;

export const noFilters: Filters = {
  values: { modality: [], bodyPart: [], sex: [], label: [], finding: [] },
  age: { from: null, to: null },
  studyDate: { from: null, to: null },
};

export const emptySearch: SearchState = {
  text: "",
  image: null,
  like: null,
  filters: noFilters,
  ranking: "hybrid",
  size: firstSize,
  chosen: [],
};

/** One thing to look for. Its place in the list is the `part` that an explanation names. */
export type QueryPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "image"; readonly hash: string }
  | { readonly kind: "case"; readonly caseId: string };

export function queryParts(search: SearchState): readonly QueryPart[] {
  const parts: QueryPart[] = [];
  const text = search.text.trim();
  if (text !== "") parts.push({ kind: "text", text });
  if (search.image !== null) parts.push({ kind: "image", hash: search.image });
  if (search.like !== null) parts.push({ kind: "case", caseId: search.like });
  return parts;
}

export function asksNothing(search: SearchState): boolean {
  return queryParts(search).length === 0;
}

/** The same search for something else: filters and ranking stay, the number of hits starts again, and none is chosen. */
export function lookFor(
  search: SearchState,
  query: Partial<Pick<SearchState, "text" | "image" | "like">>,
): SearchState {
  return { ...search, ...query, size: firstSize, chosen: [] };
}

export function withFilters(search: SearchState, filters: Filters): SearchState {
  return { ...search, filters, size: firstSize, chosen: [] };
}

export function showMore(search: SearchState): SearchState {
  const size = Math.min(limits.size, search.size + firstSize);
  return { ...search, size };
}

/** Chooses a hit to be summarised, or takes it back. */
export function toggleChosen(search: SearchState, caseId: string): SearchState {
  const { chosen } = search;
  if (chosen.includes(caseId)) return { ...search, chosen: chosen.filter((other) => other !== caseId) };
  return chosen.length < limits.chosen ? { ...search, chosen: [...chosen, caseId] } : search;
}
