import { useEffect, useRef } from "react";
import type { SearchResponse } from "../api/types";
import { activeFilters } from "../state/filters";
import { type Filters, limits, noFilters, type SearchState } from "../state/search";
import { words } from "../words/words";
import { HitGrid } from "./HitGrid";
import type { InSummary } from "./inSummary";
import { Notice } from "./Notice";
import { barring, told } from "./notices";
import type { Selection } from "./selection";

type Props = {
  readonly response: SearchResponse;
  readonly search: SearchState;
  /** Whether these are the hits of the former filters, while the new ones are on their way. */
  readonly isStale: boolean;
  readonly summary: InSummary | null;
  readonly selection: Selection;
  readonly onMore: () => void;
  readonly onFilter: (filters: Filters) => void;
};

/** The hits, or why there are none. */
export function Results({ response, search, isStale, summary, selection, onMore, onFilter }: Props) {
  const { hits, nearest } = response;
  const list = useRef<HTMLDivElement>(null);
  const seen = useRef<number | null>(null);
  useEffect(() => {
    if (seen.current === null || hits.length <= seen.current) return;
    const links = list.current?.querySelectorAll<HTMLElement>(".card-link");
    links?.[seen.current]?.focus({ preventScroll: true });
    seen.current = null;
  }, [hits]);
  if (response.match === "none" && nearest.length > 0) {
    return (
      <>
        <NothingAlike response={response} />
        <HitGrid
          hits={nearest}
          search={search}
          weakTitle={words.results.nearest}
          isStale={isStale}
          summary={summary}
          selection={selection}
        />
      </>
    );
  }
  if (hits.length === 0) return <NoHits response={response} search={search} onFilter={onFilter} />;
  const mayHaveMore = hits.length >= search.size && hits.length < response.total;
  return (
    <div className="results-list" ref={list}>
      {response.match === "weak" && <Reason response={response} />}
      <HitGrid
        hits={hits}
        search={search}
        weakTitle={words.results.weak}
        isStale={isStale}
        summary={summary}
        selection={selection}
      />
      {mayHaveMore && search.size < limits.size && (
        <button
          type="button"
          className="button more"
          data-testid="show-more"
          aria-disabled={isStale}
          onClick={() => {
            if (isStale) return; // the button keeps the focus: a disabled one would lose it
            seen.current = hits.length;
            onMore();
          }}
        >
          {words.results.more}
        </button>
      )}
      {mayHaveMore && search.size >= limits.size && (
        <p className="muted more">{words.results.all(limits.size)}</p>
      )}
    </div>
  );
}

type Answer = Pick<SearchResponse, "matchNotice" | "matchReason">;

function Reason({ response }: { readonly response: Answer }) {
  const { text, lang } = told(response.matchNotice, response.matchReason);
  return (
    <p className="muted" data-testid="weak-answer" lang={lang}>
      {text}
    </p>
  );
}

function NothingAlike({ response }: { readonly response: Answer }) {
  const { text, lang } = told(response.matchNotice, response.matchReason);
  return (
    <Notice title={words.results.nothingLikeThis.title} testId="nothing-alike">
      <p lang={lang}>{text}</p>
      <p>{words.results.nothingLikeThis.nearest}</p>
    </Notice>
  );
}

type NoHitsProps = Pick<Props, "response" | "search" | "onFilter">;

function NoHits({ response, search, onFilter }: NoHitsProps) {
  const isFiltered = activeFilters(search.filters).length > 0;
  return (
    <Notice title={words.results.noCase.title} testId="empty">
      {isFiltered ? (
        <>
          <Barred response={response} />
          <button type="button" className="button" onClick={() => onFilter(noFilters)}>
            {words.results.noCase.clear}
          </button>
        </>
      ) : (
        <p>
          {words.results.noCase.otherWords}
          {search.ranking === "text" && ` ${words.results.noCase.textOnly}`}
        </p>
      )}
    </Notice>
  );
}

/** Which filters leave nothing, where the server says so. */
function Barred({ response: { matchNotice } }: { readonly response: Answer }) {
  const named = matchNotice === undefined ? null : barring(matchNotice);
  return <p>{named ?? words.results.noCase.filtered}</p>;
}
