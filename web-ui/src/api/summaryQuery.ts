import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Images } from "../state/queryImages";
import type { SearchState } from "../state/search";
import { connectionLost } from "./failure";
import { keptFor, untilServed } from "./patience";
import { requestFilter } from "./searchRequest";
import { nothingYet, type SummaryProgress, withPiece } from "./summaryProgress";
import { summarisedOf, summaryRequest } from "./summaryRequest";

/**
 * The summary of a search's hits, as far as it has come; that of a former choice among them stays as placeholder data.
 * Another search, leaving the page, or wanting it no longer ends the server's work on it; what was whole by then is kept.
 * It is asked for once `hasHits`.
 */
export function useSummary(search: SearchState, images: Images, isWanted: boolean, hasHits: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    if (!isWanted) void client.cancelQueries({ queryKey: ["summary"] });
  }, [client, isWanted]);
  const question = JSON.stringify([
    search.parts,
    search.feedback,
    requestFilter(search.filters),
    search.ranking,
  ]);
  return useQuery<SummaryProgress>({
    queryKey: ["summary", question, summarisedOf(search), search.chosen],
    queryFn: async ({ signal, client, queryKey }) => {
      const { summaryPieces } = await import("./summaryStream").catch(connectionLost);
      let progress = nothingYet;
      for await (const piece of summaryPieces(summaryRequest(search, images), signal)) {
        progress = withPiece(progress, piece);
        if (progress.whole === null) client.setQueryData(queryKey, progress);
      }
      return progress;
    },
    enabled: isWanted && hasHits,
    ...untilServed,
    staleTime: ({ state }) => (state.data?.whole ? keptFor : 0), // what was left half is asked again
    placeholderData: (former, formerQuery) => (formerQuery?.queryKey[1] === question ? former : undefined),
  });
}
