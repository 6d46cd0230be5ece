import type { Images } from "../state/queryImages";
import { limits, type SearchState } from "../state/search";
import { searchRequest } from "./searchRequest";
import type { SummaryRequest } from "./types";

/** How many of the best hits a summary is of, where none were chosen. */
const mostSummarised = 20;

/** How many hits the search of a summary has: where some were chosen it only says how similar they are. */
export function summarisedOf(search: SearchState): number {
  return search.chosen.length > 0 ? limits.size : Math.min(search.size, mostSummarised);
}

/** The question for a summary; `images` are those of the search's parts. */
export function summaryRequest(search: SearchState, images: Images): SummaryRequest {
  const query = { ...searchRequest(search, images), size: summarisedOf(search) };
  return search.chosen.length > 0 ? { query, caseIds: [...search.chosen] } : { query };
}
