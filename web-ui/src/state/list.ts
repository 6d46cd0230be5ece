import { asksNothing, type SearchState } from "./search";

/** How a list of cases is looked at: its order, its columns, and the place in it. All of it stands in the URL. */
export type ListView = {
  /** Null for the order that it comes in by itself: by relevance where anything is looked for, else by date. */
  readonly sort: ListSort | null;
  readonly order: ListOrder;
  /** Null for the usual ones. */
  readonly columns: readonly ListColumn[] | null;
  /** The place behind which the page begins, as the server named it; null at the beginning. */
  readonly after: string | null;
};

export const listSorts = ["date", "age", "relevance"] as const;
export type ListSort = (typeof listSorts)[number];

export const listOrders = ["descending", "ascending"] as const;
export type ListOrder = (typeof listOrders)[number];

/** What may stand in a row besides the case itself, in the order of the table. */
export const listColumns = [
  "rank",
  "relevance",
  "modality",
  "bodyPart",
  "sex",
  "age",
  "studyDate",
  "labels",
  "findings",
  "imageCount",
  "attributes",
] as const;
export type ListColumn = (typeof listColumns)[number];

const ofQuery: readonly ListColumn[] = ["rank", "relevance"];
const unusual: readonly ListColumn[] = ["findings", "attributes"];

/** So many rows are a page. */
export const pageRows = 50;

export const usualList: ListView = { sort: null, order: "descending", columns: null, after: null };

/**
 * The columns that can be told of a list: without anything that is looked for there is no relevance. In the order of
 * relevance the rank alone tells it: bands would rise down that order, and a page of it cannot be put into theirs (ADR 45).
 */
export function tellable(search: SearchState, view: ListView): readonly ListColumn[] {
  if (asksNothing(search)) return listColumns.filter((column) => !ofQuery.includes(column));
  if (sortOf(search, view) === "relevance") return listColumns.filter((column) => column !== "relevance");
  return listColumns;
}

export function columnsOf(search: SearchState, view: ListView): readonly ListColumn[] {
  return tellable(search, view).filter((column) => isChosen(view, column));
}

function isChosen({ columns }: ListView, column: ListColumn): boolean {
  return columns === null ? !unusual.includes(column) : columns.includes(column);
}

/** Shows a column, or shows it no longer. What only another order can tell stays chosen. */
export function toggleColumn(search: SearchState, view: ListView, column: ListColumn): ListView {
  const known = asksNothing(search) ? tellable(search, view) : listColumns;
  const columns = known.filter((other) => isChosen(view, other) !== (other === column));
  return { ...view, columns };
}

export function sortOf(search: SearchState, { sort }: ListView): ListSort {
  if (asksNothing(search)) return sort === "age" ? "age" : "date";
  return sort ?? "relevance";
}

/** By relevance the best come first, and never the other way round. */
export function orderOf(search: SearchState, view: ListView): ListOrder {
  return sortOf(search, view) === "relevance" ? "descending" : view.order;
}

/** Sorted by something else, or the other way round where it is sorted so; from the beginning. */
export function sortedBy(search: SearchState, view: ListView, sort: ListSort): ListView {
  const turns = sortOf(search, view) === sort && orderOf(search, view) === "descending";
  const order = turns && sort !== "relevance" ? "ascending" : "descending";
  return atBeginning({ ...view, sort, order });
}

export function atBeginning(view: ListView): ListView {
  return { ...view, after: null };
}
