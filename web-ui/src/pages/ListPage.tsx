import { useEffect } from "react";
import { useList } from "../api/listQuery";
import { exportRequest } from "../api/listRequest";
import { atBeginning, type ListView, orderOf, sortedBy, sortOf, toggleColumn } from "../state/list";
import { navigate } from "../state/location";
import { listHref, searchHref } from "../state/route";
import { asksNothing, type Filters, type SearchState, withFilters } from "../state/search";
import { useUnknown } from "../state/unknown";
import { ActiveFilters } from "../ui/ActiveFilters";
import { ArchiveChanged } from "../ui/ArchiveChanged";
import { FilterPanel } from "../ui/FilterPanel";
import { Link } from "../ui/Link";
import { LostImage } from "../ui/LostImage";
import { ColumnMenu } from "../ui/list/ColumnMenu";
import { ExportTools } from "../ui/list/ExportTools";
import { FailureNotice } from "../ui/Notice";
import { told } from "../ui/notices";
import { sheetWords } from "../words/sheets";
import { ListOutcome } from "./ListOutcome";
import { useExport } from "./useExport";
import type { QueryImages } from "./useQueryImages";
import "../style/list.css";

type Props = {
  readonly search: SearchState;
  readonly view: ListView;
  readonly images: QueryImages;
};

/** The page at "/list": every case that passes the filters, in an order, page by page and as a file. */
export default function ListPage({ search, view, images }: Props) {
  const result = useList(search, view, images.held);
  const page = result.data;
  const total = page?.total ?? 0;
  const isUnknown = useUnknown().isOn;
  const { news, failed, write, stop } = useExport({
    request: () => exportRequest(search, view, images.held),
    rows: total,
  });
  // filters alone open a list at the search's own address; the way back from a case leads to this one
  useEffect(() => navigate(listHref(search, view), "replace"), [search, view]);
  const look = (next: ListView) => navigate(listHref(search, next));
  const filter = (filters: Filters) => navigate(listHref(withFilters(search, filters), atBeginning(view)));
  return (
    <div className="results-layout">
      <FilterPanel filters={search.filters} facets={page?.facets ?? {}} onChange={filter} />
      <section className="list" aria-label={sheetWords().list.name}>
        <div className="results-bar">
          <output className="list-count" aria-live="polite" data-testid="list-count">
            {page === undefined || result.isPlaceholderData
              ? !result.isError && !images.isLost && sheetWords().list.opening
              : said(search, view, total)}
          </output>
          <div className="list-tools">
            {!asksNothing(search) && (
              <Link className="quiet" href={searchHref(search)} data-testid="as-hits">
                {sheetWords().list.asHits}
              </Link>
            )}
            <ColumnMenu
              search={search}
              view={view}
              onToggle={(column) => navigate(listHref(search, toggleColumn(search, view, column)), "replace")}
            />
            {/* a file tells all of its rows, and what they were looked for with */}
            {total > 0 && !isUnknown && <ExportTools news={news} onExport={write} onStop={stop} />}
          </div>
        </div>
        {!result.isFetching && (
          <ArchiveChanged toldAt={result.dataUpdatedAt} onAgain={() => void result.refetch()} />
        )}
        {failed !== null && (
          <FailureNotice failure={failed.failure} isAskedAgain={false} onRetry={() => write(failed.format)} />
        )}
        {page?.matchReason !== undefined && page.match !== "found" && (
          <p className="muted" lang={told(page.matchNotice, page.matchReason).lang} data-testid="weak-answer">
            {told(page.matchNotice, page.matchReason).text}
          </p>
        )}
        {search.feedback.more.length + search.feedback.less.length > 0 && !asksNothing(search) && (
          <p className="muted">{sheetWords().list.withoutFeedback}</p>
        )}
        <ActiveFilters filters={search.filters} onChange={filter} />
        {images.isLost ? (
          <LostImage />
        ) : (
          <ListOutcome
            result={result}
            search={search}
            view={view}
            onSort={(sort) => look(sortedBy(search, view, sort))}
            onFilter={filter}
          />
        )}
      </section>
    </div>
  );
}

/** How many there are, exactly, and in which order. */
function said(search: SearchState, view: ListView, total: number): string {
  return sheetWords().list.count(
    total,
    sheetWords().list.sorted[sortOf(search, view)][orderOf(search, view)],
  );
}
