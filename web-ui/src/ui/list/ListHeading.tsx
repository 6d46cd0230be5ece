import {
  type ListColumn,
  type ListOrder,
  type ListSort,
  type ListView,
  orderOf,
  sortOf,
} from "../../state/list";
import type { SearchState } from "../../state/search";
import { sheetWords } from "../../words/sheets";

type Props = {
  readonly column: ListColumn;
  readonly search: SearchState;
  readonly view: ListView;
  readonly onSort: (sort: ListSort) => void;
};

const sorts: Partial<Record<ListColumn, ListSort>> = {
  age: "age",
  studyDate: "date",
  rank: "relevance",
};

/** What stands above a column; where the list can be sorted by it, the way to do so. */
export function ListHeading({ column, search, view, onSort }: Props) {
  const sort = sorts[column];
  const title = sheetWords().list.columns[column];
  if (sort === undefined) return <th scope="col">{title}</th>;
  const order = sortOf(search, view) === sort ? shown(sort, orderOf(search, view)) : "none";
  return (
    <th scope="col" aria-sort={order}>
      <button type="button" className="sort" data-testid={`sort-${sort}`} onClick={() => onSort(sort)}>
        {title}
        <span className="sort-mark" aria-hidden="true">
          {order === "ascending" ? "↑" : order === "descending" ? "↓" : "↕"}
        </span>
      </button>
    </th>
  );
}

/** The most relevant first have the least rank first. */
function shown(sort: ListSort, order: ListOrder): ListOrder {
  return sort === "relevance" ? "ascending" : order;
}
