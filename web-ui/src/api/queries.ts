import { QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { QueryImage } from "../state/queryImages";
import { queryParts, type SearchState } from "../state/search";
import { fetchCase, fetchHealth, fetchSearch } from "./client";
import { RequestFailed } from "./failure";
import { searchRequest } from "./searchRequest";

/** The server stands in the same house: a browser that believes to be offline must still ask it. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 1 && isUnreachable(error),
        retryDelay: 700,
      },
    },
  });
}

/** The hits of a search; while filters or the size change, the former hits stay as placeholder data. */
export function useSearch(search: SearchState, image: QueryImage | null) {
  const parts = queryParts(search);
  const lacksPixels = search.image !== null && image === null;
  const question = JSON.stringify(parts);
  return useQuery({
    queryKey: ["search", question, search.filters, search.ranking, search.size],
    queryFn: ({ signal }) => fetchSearch(searchRequest(search, image?.dataUrl ?? null), signal),
    enabled: parts.length > 0 && !lacksPixels,
    placeholderData: (former, formerQuery) => (formerQuery?.queryKey[1] === question ? former : undefined),
  });
}

export function useCase(caseId: string | null) {
  return useQuery({
    queryKey: ["case", caseId],
    queryFn: ({ signal }) => fetchCase(caseId ?? "", signal),
    enabled: caseId !== null,
  });
}

/** What the service holds. Asked again and again, so that the page notices when the server goes and returns. */
export function useHealth() {
  const client = useQueryClient();
  const health = useQuery({
    queryKey: ["health"],
    queryFn: ({ signal }) => fetchHealth(signal),
    refetchInterval: ({ state }) => (state.status === "error" ? 4_000 : 60_000),
  });
  const isUp = health.isSuccess;
  useEffect(() => {
    if (isUp) void client.refetchQueries({ predicate: ({ state }) => state.status === "error" });
  }, [isUp, client]);
  return health;
}

function isUnreachable(error: unknown): boolean {
  return error instanceof RequestFailed && error.failure.kind === "unreachable";
}
