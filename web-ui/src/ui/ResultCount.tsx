import type { SearchResponse } from "../api/types";
import { words } from "../words/words";

type Props = { readonly response: SearchResponse | null; readonly isSearching: boolean };

/** How many hits there are, spoken to screen readers when it changes, and how long the search took. */
export function ResultCount({ response, isSearching }: Props) {
  const { rounded } = words.forms;
  return (
    <p className="result-count">
      <output aria-live="polite" data-testid="result-count">
        {spoken(response, isSearching)}
      </output>
      {response !== null && !isSearching && (
        <span className="muted" title={words.results.timesWhy}>
          {words.results.times(rounded(response.tookMillis.encode), rounded(response.tookMillis.search))}
        </span>
      )}
    </p>
  );
}

function spoken(response: SearchResponse | null, isSearching: boolean): string {
  if (isSearching) return words.results.searching;
  if (response === null) return "";
  if (response.match === "none") return words.results.nothingAlike;
  const hits = response.hits.length;
  if (hits === 0) return words.results.none;
  return hits < response.total ? words.results.best(hits, response.total) : words.cases(hits);
}
