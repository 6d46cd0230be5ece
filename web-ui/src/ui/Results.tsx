import type { SearchResponse } from "../api/types";
import { activeFilters } from "../state/filters";
import { type Filters, limits, noFilters, type SearchState } from "../state/search";
import { HitGrid } from "./HitGrid";
import type { InSummary } from "./inSummary";
import { Notice } from "./Notice";
import { sentence } from "./words";

type Props = {
  readonly response: SearchResponse;
  readonly search: SearchState;
  /** Whether these are the hits of the former filters, while the new ones are on their way. */
  readonly isStale: boolean;
  readonly summary: InSummary | null;
  readonly onMore: () => void;
  readonly onFilter: (filters: Filters) => void;
};

/** The hits, or why there are none. */
export function Results({ response, search, isStale, summary, onMore, onFilter }: Props) {
  const { hits, nearest } = response;
  if (response.match === "none" && nearest.length > 0) {
    return (
      <>
        <NothingAlike reason={response.matchReason} />
        <HitGrid hits={nearest} search={search} isStale={isStale} summary={summary} />
      </>
    );
  }
  if (hits.length === 0) return <NoHits search={search} onFilter={onFilter} />;
  const mayHaveMore = hits.length >= search.size && hits.length < response.total;
  return (
    <>
      {response.match === "weak" && (
        <p className="muted" data-testid="weak-answer">
          {sentence(response.matchReason)}
        </p>
      )}
      <HitGrid hits={hits} search={search} isStale={isStale} summary={summary} />
      {mayHaveMore && search.size < limits.size && (
        <button
          type="button"
          className="button more"
          data-testid="show-more"
          disabled={isStale}
          onClick={onMore}
        >
          Show more
        </button>
      )}
      {mayHaveMore && search.size >= limits.size && (
        <p className="muted more">
          These are the {limits.size} best. Add words or filters to narrow the search.
        </p>
      )}
    </>
  );
}

function NothingAlike({ reason }: { readonly reason: string }) {
  return (
    <Notice title="Nothing here is like this" testId="nothing-alike">
      <p>{sentence(reason)}</p>
      <p>The cases below are nearest, though not alike.</p>
    </Notice>
  );
}

function NoHits({ search, onFilter }: Pick<Props, "search" | "onFilter">) {
  const isFiltered = activeFilters(search.filters).length > 0;
  return (
    <Notice title="No case fits" testId="empty">
      {isFiltered ? (
        <>
          <p>No case passes all the filters, or none of those that do is like the query.</p>
          <button type="button" className="button" onClick={() => onFilter(noFilters)}>
            Clear all filters
          </button>
        </>
      ) : (
        <p>
          Try other words, or an image.
          {search.ranking === "text" && " Text ranking finds words and names of findings only."}
        </p>
      )}
    </Notice>
  );
}
