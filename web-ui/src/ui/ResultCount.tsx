import type { SearchResponse } from "../api/types";
import { count, counted } from "./words";

type Props = { readonly response: SearchResponse | null; readonly isSearching: boolean };

/** How many hits there are, spoken to screen readers when it changes, and how long the search took. */
export function ResultCount({ response, isSearching }: Props) {
  return (
    <p className="result-count">
      <output aria-live="polite" data-testid="result-count">
        {spoken(response, isSearching)}
      </output>
      {response !== null && !isSearching && (
        <span className="muted" title="Encoding the query, then searching">
          {milliseconds(response.tookMillis.encode)} + {milliseconds(response.tookMillis.search)} ms
        </span>
      )}
    </p>
  );
}

function spoken(response: SearchResponse | null, isSearching: boolean): string {
  if (isSearching) return "Searching…";
  if (response === null) return "";
  if (response.match === "none") return "Nothing alike";
  const hits = response.hits.length;
  if (hits === 0) return "No hits";
  return hits < response.total
    ? `The ${count(hits)} most similar of ${counted(response.total, "case", "cases")}`
    : counted(hits, "case", "cases");
}

function milliseconds(time: number): string {
  return time < 10 ? time.toFixed(1) : count(Math.round(time));
}
