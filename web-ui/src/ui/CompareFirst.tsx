import type { SearchResponse } from "../api/types";
import { columns, hitsIn } from "../state/compare";
import { rememberOpened } from "../state/location";
import type { SearchState } from "../state/search";
import { words } from "../words/words";
import { CompareLink } from "./CompareLink";

type Props = { readonly search: SearchState; readonly response: SearchResponse | undefined };

/** The way to the first hits side by side, where there are enough of them. */
export function CompareFirst({ search, response }: Props) {
  const first = response === undefined ? [] : [...response.hits, ...response.nearest];
  const caseIds = first.slice(0, hitsIn(columns.usual, search.parts)).map(({ caseId }) => caseId);
  const [best] = caseIds;
  if (best === undefined || caseIds.length < hitsIn(columns.least, search.parts)) return null;
  return (
    <CompareLink
      caseIds={caseIds}
      search={search}
      name={words.compare.first}
      onFollow={() => rememberOpened(best)}
    />
  );
}
