import { columnsOf, type ListView, orderOf, pageRows, sortOf } from "../state/list";
import type { Images } from "../state/queryImages";
import { asksNothing, type SearchState } from "../state/search";
import { partBody, requestFilter } from "./searchRequest";
import type { ListRequest } from "./types";

/** All of a list, as the API takes it for an export; `images` are those of its parts. */
export function exportRequest(search: SearchState, view: ListView, images: Images): ListRequest {
  const filter = requestFilter(search.filters);
  const parts = asksNothing(search) ? [] : search.parts.map((part) => partBody(part, images));
  return {
    ...(parts.length > 0 && { parts, ranking: search.ranking }),
    ...(Object.keys(filter).length > 0 && { filter }),
    sort: sortOf(search, view),
    order: orderOf(search, view),
    columns: ["caseId", ...columnsOf(search, view)],
  };
}

/** A page of a list, as the API takes it. */
export function listRequest(search: SearchState, view: ListView, images: Images): ListRequest {
  return {
    ...exportRequest(search, view, images),
    size: pageRows,
    ...(view.after !== null && { after: view.after }),
    facets: true,
  };
}
