import { failureOf } from "../api/failure";
import { useSearch } from "../api/queries";
import type { Health, SearchResponse } from "../api/types";
import { usualList } from "../state/list";
import { navigate } from "../state/location";
import { respelled } from "../state/parts";
import { listHref, searchHref } from "../state/route";
import {
  asksNothing,
  chooseAlso,
  type Filters,
  lookFor,
  noFeedback,
  type SearchState,
  showMore,
  toggleChosen,
  withFilters,
} from "../state/search";
import { useUnknown } from "../state/unknown";
import { ActiveFilters } from "../ui/ActiveFilters";
import { ArchiveChanged } from "../ui/ArchiveChanged";
import { CompareFirst } from "../ui/CompareFirst";
import { FeedbackNote } from "../ui/FeedbackNote";
import { FilterPanel } from "../ui/FilterPanel";
import type { InSummary } from "../ui/inSummary";
import { Link } from "../ui/Link";
import { LostImage } from "../ui/LostImage";
import { FailureNotice } from "../ui/Notice";
import { QueryNotes } from "../ui/QueryNotes";
import { RankingSwitch } from "../ui/RankingSwitch";
import { ResultCount } from "../ui/ResultCount";
import { Results } from "../ui/Results";
import { SelectionBar } from "../ui/SelectionBar";
import { GridSkeleton } from "../ui/Skeletons";
import { StartPanel } from "../ui/StartPanel";
import type { Selection } from "../ui/selection";
import { SummaryPanel } from "../ui/summary/SummaryPanel";
import { words } from "../words/words";
import { PutIntoCollection } from "./PutIntoCollection";
import { useHitSummary } from "./useHitSummary";
import { useLastAnswer } from "./useLastAnswer";
import type { QueryImages } from "./useQueryImages";

type Props = {
  readonly search: SearchState;
  readonly images: QueryImages;
  readonly health: Health | null;
};

/** The page at "/": before a search its invitation, then its hits between what narrows them down and their summary. */
export function SearchPage({ search, images, health }: Props) {
  const result = useSearch(search, images.held);
  const answer = useLastAnswer(search, result.data);
  const { isOpen, onOpen, view, inSummary } = useHitSummary({
    search,
    images: images.held,
    hasHits: result.isSuccess && !result.isPlaceholderData,
    languageModel: health?.languageModel ?? null,
  });
  const isUnknown = useUnknown().isOn;
  if (asksNothing(search)) return <StartPanel health={health} />;
  const go = (next: SearchState) => navigate(searchHref(next));
  const choose = (next: SearchState) => navigate(searchHref(next), "replace");
  const filter = (filters: Filters) => go(withFilters(search, filters));
  return (
    <div className="results-layout">
      <FilterPanel filters={search.filters} facets={answer?.facets ?? {}} onChange={filter} />
      <section className="results" aria-label={words.results.name}>
        <div className="results-head">
          <div className="results-bar">
            <ResultCount response={result.data ?? null} isSearching={result.isFetching} />
            <CompareFirst search={search} response={result.data} />
            <Link className="quiet" href={listHref(search, usualList)} data-testid="as-table">
              {words.list.asTable}
            </Link>
            <RankingSwitch ranking={search.ranking} onChange={(ranking) => go({ ...search, ranking })} />
          </div>
          {!result.isFetching && (
            <ArchiveChanged toldAt={result.dataUpdatedAt} onAgain={() => void result.refetch()} />
          )}
          {result.data !== undefined && !result.isFetching && (
            <QueryNotes
              response={result.data}
              onTake={({ word, as }) => go(lookFor(search, respelled(search.parts, word, as)))}
            />
          )}
          <FeedbackNote feedback={search.feedback} onClear={() => go({ ...search, feedback: noFeedback })} />
          <ActiveFilters filters={search.filters} onChange={filter} />
        </div>
        <div className="results-hits">
          {images.isLost ? (
            <LostImage />
          ) : (
            <Outcome
              result={result}
              answer={answer}
              search={search}
              summary={inSummary}
              selection={{
                chosen: search.chosen,
                onToggle: (caseId) => choose(toggleChosen(search, caseId)),
                onAlso: (caseIds) => choose(chooseAlso(search, caseIds)),
              }}
              onMore={() => navigate(searchHref(showMore(search)), "replace")}
              onFilter={filter}
            />
          )}
          <SelectionBar chosen={search.chosen.length} onClear={() => choose({ ...search, chosen: [] })}>
            <PutIntoCollection caseIds={search.chosen} />
          </SelectionBar>
        </div>
        {!images.isLost && !result.isError && !isUnknown && (
          <SummaryPanel isOpen={isOpen} onOpen={onOpen} view={view} />
        )}
      </section>
    </div>
  );
}

type OutcomeProps = {
  readonly result: ReturnType<typeof useSearch>;
  /** What came of it, or the last that came while it fails. */
  readonly answer: SearchResponse | undefined;
  readonly search: SearchState;
  readonly summary: InSummary | null;
  readonly selection: Selection;
  readonly onMore: () => void;
  readonly onFilter: (filters: Filters) => void;
};

function Outcome({ result, answer, ...shown }: OutcomeProps) {
  const isStale = result.data === undefined || result.isPlaceholderData;
  return (
    <>
      {result.isError && (
        <FailureNotice failure={failureOf(result.error)} onRetry={() => void result.refetch()} />
      )}
      {answer !== undefined && <Results response={answer} isStale={isStale} {...shown} />}
      {answer === undefined && !result.isError && <GridSkeleton />}
    </>
  );
}
