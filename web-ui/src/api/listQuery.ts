import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { columnsOf, type ListView, orderOf, sortOf } from "../state/list";
import { hashesOf } from "../state/parts";
import type { Images } from "../state/queryImages";
import type { SearchState } from "../state/search";
import { hides, useUnknown } from "../state/unknown";
import { veiledList } from "../state/veil";
import { fetchList } from "./client";
import { listRequest } from "./listRequest";
import { untilServed } from "./patience";
import { requestFilter } from "./searchRequest";
import type { ListPage } from "./types";

/** A page of a list, which in unknown mode tells nothing of hidden cases; while another is on its way, the former stays as placeholder data. Null asks nothing. */
export function useList(search: SearchState, view: ListView | null, images: Images) {
  const lacksPixels = hashesOf(search.parts).some((hash) => !images.has(hash));
  const question = JSON.stringify(search.parts);
  const unknown = useUnknown();
  const veil = useCallback(
    (page: ListPage) => veiledList(page, (caseId) => hides(caseId, unknown)),
    [unknown],
  );
  return useQuery({
    queryKey: [
      "list",
      question,
      requestFilter(search.filters),
      search.ranking,
      ...(view === null ? [] : keyOf(search, view)),
    ],
    queryFn: ({ signal }) => {
      if (view === null) throw new Error("no list is asked for");
      return fetchList(listRequest(search, view, images), signal);
    },
    enabled: view !== null && !lacksPixels && search.lost === null,
    ...untilServed,
    placeholderData: (former: ListPage | undefined, formerQuery) =>
      formerQuery?.queryKey[1] === question ? former : undefined,
    ...(unknown.isOn && { select: veil }),
  });
}

function keyOf(search: SearchState, view: ListView): readonly unknown[] {
  return [sortOf(search, view), orderOf(search, view), columnsOf(search, view), view.after];
}
