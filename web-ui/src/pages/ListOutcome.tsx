import { failureOf } from "../api/failure";
import type { useList } from "../api/listQuery";
import { isFiltered } from "../state/filters";
import { atBeginning, type ListView } from "../state/list";
import { firstRow } from "../state/listPlaces";
import { listHref } from "../state/route";
import { type Filters, noFilters, type SearchState } from "../state/search";
import { Link } from "../ui/Link";
import { ListPager } from "../ui/list/ListPager";
import { ListTable } from "../ui/list/ListTable";
import { FailureNotice, Notice } from "../ui/Notice";
import { sheetWords } from "../words/sheets";
import { words } from "../words/words";

type Props = {
  readonly result: ReturnType<typeof useList>;
  readonly search: SearchState;
  readonly view: ListView;
  readonly onSort: Parameters<typeof ListTable>[0]["onSort"];
  readonly onFilter: (filters: Filters) => void;
};

/** The rows of a list and the ways to others, or why there are none. */
export function ListOutcome({ result, search, view, onSort, onFilter }: Props) {
  if (result.isError) {
    return (
      <>
        <FailureNotice failure={failureOf(result.error)} onRetry={() => void result.refetch()} />
        {view.after !== null && (
          <Link className="button" href={listHref(search, atBeginning(view))} data-testid="first-page">
            {sheetWords().list.firstPage}
          </Link>
        )}
      </>
    );
  }
  const page = result.data;
  if (page === undefined) return null;
  if (page.total === 0) return <NoCase search={search} onFilter={onFilter} />;
  const isStale = result.isPlaceholderData;
  const next = page.next ?? null;
  const first = firstRow(view, { rows: page.rows.length, total: page.total, isLast: next === null });
  return (
    <>
      <ListTable
        rows={page.rows}
        search={search}
        view={view}
        first={first ?? 1}
        isStale={isStale}
        onSort={onSort}
      />
      <ListPager
        search={search}
        view={view}
        first={first}
        rows={page.rows.length}
        total={page.total}
        next={next}
        isStale={isStale}
      />
    </>
  );
}

function NoCase({ search, onFilter }: Pick<Props, "search" | "onFilter">) {
  return (
    <Notice title={words.results.noCase.title} testId="empty">
      {isFiltered(search.filters) ? (
        <>
          <p>{sheetWords().list.none}</p>
          <button type="button" className="button" onClick={() => onFilter(noFilters)}>
            {words.results.noCase.clear}
          </button>
        </>
      ) : (
        <p>{sheetWords().list.emptyArchive}</p>
      )}
    </Notice>
  );
}
