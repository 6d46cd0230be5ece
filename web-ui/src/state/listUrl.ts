import { type ListColumn, type ListView, listColumns, listOrders, listSorts, usualList } from "./list";

/** The view of a list that a URL names. A URL is foreign input: what does not fit is left out. */
export function readList(parameters: URLSearchParams): ListView {
  const after = parameters.get("after") ?? "";
  return {
    sort: listSorts.find((sort) => sort === parameters.get("sort")) ?? null,
    order: listOrders.find((order) => order === parameters.get("order")) ?? usualList.order,
    columns: readColumns(parameters.get("columns")),
    after: isPlace(after) ? after : null,
  };
}

/** An empty text asks for no column but the case; where nothing of it is understood, nothing was asked for. */
function readColumns(text: string | null): readonly ListColumn[] | null {
  if (text === "") return [];
  const named = text?.split(",") ?? [];
  const columns = listColumns.filter((column) => named.includes(column));
  return columns.length > 0 ? columns : null;
}

/** Adds the parameters of a view, in a fixed order; what is as usual is left out. */
export function writeList(view: ListView, parameters: URLSearchParams): void {
  if (view.sort !== null) parameters.append("sort", view.sort);
  if (view.order !== usualList.order) parameters.append("order", view.order);
  if (view.columns !== null) parameters.append("columns", view.columns.join(","));
  if (view.after !== null) parameters.append("after", view.after);
}

/** Whether a text may be a place in a list; only the server that named it can tell which. */
export function isPlace(text: unknown): text is string {
  return typeof text === "string" && /^[\x21-\x7e]{1,300}$/.test(text);
}
