import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { suspectServer, tellUnsaved } from "../state/serverNews";
import { isAway } from "./failure";
import { isUnreachable, keptFor } from "./patience";

/**
 * The server stands in the same house: a browser that believes to be offline must still ask it. When it fails, its
 * health is asked soon, and what failed once it is well.
 */
export function createQueryClient(): QueryClient {
  const queryCache = new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[0] !== "health" && isAway(error)) suspectServer();
    },
  });
  const mutationCache = new MutationCache({
    onError: (error) => {
      if (isAway(error)) tellUnsaved();
    },
  });
  return new QueryClient({
    queryCache,
    mutationCache,
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: keptFor,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 1 && isUnreachable(error),
        retryDelay: 700,
      },
    },
  });
}
