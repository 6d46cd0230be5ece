import { isAnswerable, type Part } from "./parts";

/** What is searched for and how: the part of the page's state that makes a search. All of it stands in the URL. */
export type SearchState = {
  readonly parts: readonly Part[];
  readonly feedback: Feedback;
  readonly filters: Filters;
  readonly ranking: Ranking;
  readonly size: number;
  /** The hits that the reader chose, to be summarised or collected; of none those that fit best are summarised. */
  readonly chosen: readonly string[];
  /** The name of hidden words and filters of this search that nobody knows any more, see hiddenWords.ts; null where nothing is missing. */
  readonly lost: string | null;
};

/** Hits that the reader wants more of, or less. */
export type Feedback = { readonly more: readonly string[]; readonly less: readonly string[] };

export type Filters = {
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  readonly modes: Readonly<Record<ManyName, Mode>>;
  readonly age: Range<number>;
  readonly studyDate: Range<string>;
};

/** A range that is open where an end is null; both ends belong to it. */
export type Range<T> = { readonly from: T | null; readonly to: T | null };

export const facetNames = ["modality", "bodyPart", "sex", "label", "finding"] as const;
export type FacetName = (typeof facetNames)[number];

/** The facets of which a case may have several values. */
export const manyNames = ["label", "finding"] as const satisfies readonly FacetName[];
export type ManyName = (typeof manyNames)[number];

/** What the values that are chosen of such a facet ask of a case: one of them, all of them, or none. */
export const modes = ["any", "all", "none"] as const;
export type Mode = (typeof modes)[number];

export const rankings = ["hybrid", "vector", "text"] as const;
export type Ranking = (typeof rankings)[number];

export const limits = {
  values: 100,
  valueLength: 200,
  size: 100,
  age: 150,
  chosen: 100,
  feedback: 32,
} as const;

export const firstSize = 24;

export const noFilters: Filters = {
  values: { modality: [], bodyPart: [], sex: [], label: [], finding: [] },
  modes: { label: "any", finding: "any" },
  age: { from: null, to: null },
  studyDate: { from: null, to: null },
};

export const noFeedback: Feedback = { more: [], less: [] };

export const emptySearch: SearchState = {
  parts: [],
  feedback: noFeedback,
  filters: noFilters,
  ranking: "hybrid",
  size: firstSize,
  chosen: [],
  lost: null,
};

/** Whether there is nothing to search with; of a search of which something is lost nobody knows what it asks. */
export function asksNothing(search: SearchState): boolean {
  return search.lost !== null || !isAnswerable(search.parts);
}

/** Whether there is nothing but what hits shall be unlike, which is not enough to search. */
export function isOnlyAway(search: SearchState): boolean {
  return search.parts.length > 0 && search.lost === null && asksNothing(search);
}

/** The same search for something else: filters and ranking stay; what was said of the former hits does not. */
export function lookFor(search: SearchState, parts: readonly Part[]): SearchState {
  return { ...search, parts, feedback: noFeedback, size: firstSize, chosen: [], lost: null };
}

export function withFilters(search: SearchState, filters: Filters): SearchState {
  return { ...search, filters, size: firstSize, chosen: [] };
}

export function showMore(search: SearchState): SearchState {
  const size = Math.min(limits.size, search.size + firstSize);
  return { ...search, size };
}

/** Chooses a hit, or takes it back. */
export function toggleChosen(search: SearchState, caseId: string): SearchState {
  const { chosen } = search;
  if (chosen.includes(caseId)) return { ...search, chosen: chosen.filter((other) => other !== caseId) };
  return chosen.length < limits.chosen ? { ...search, chosen: [...chosen, caseId] } : search;
}

/** Chooses hits besides those that are chosen, as many as there is room for. */
export function chooseAlso(search: SearchState, caseIds: readonly string[]): SearchState {
  const chosen = [...new Set([...search.chosen, ...caseIds])].slice(0, limits.chosen);
  return { ...search, chosen };
}

/** Says of a hit that more like it, or less, is wanted, or takes that back. */
export function toggleFeedback(search: SearchState, caseId: string, wanted: keyof Feedback): SearchState {
  const { feedback } = search;
  const isTakenBack = feedback[wanted].includes(caseId);
  const without: Feedback = {
    more: feedback.more.filter((other) => other !== caseId),
    less: feedback.less.filter((other) => other !== caseId),
  };
  if (isTakenBack) return { ...search, feedback: without, chosen: [] };
  if (without[wanted].length >= limits.feedback) return search;
  return { ...search, feedback: { ...without, [wanted]: [...without[wanted], caseId] }, chosen: [] };
}
