import { limits, type SearchState } from "../state/search";
import { searchRequest } from "./searchRequest";
import type { SummaryRequest } from "./types";

/** How many of the best hits a summary is of, where none were chosen. */
export const mostSummarised = 20;

/** How many hits the search of a summary has: where some were chosen it only says how similar they are. */
export function summarisedOf(search: SearchState): number {
  return search.chosen.length > 0 ? limits.size : Math.min(search.size, mostSummarised);
}

/** The question for a summary. `imageDataUrl` are the pixels of the search's image, null when it has none. */
export function summaryRequest(search: SearchState, imageDataUrl: string | null): SummaryRequest {
  const query = { ...searchRequest(search, imageDataUrl), size: summarisedOf(search) };
  return search.chosen.length > 0 ? { query, caseIds: [...search.chosen] } : { query };
}
