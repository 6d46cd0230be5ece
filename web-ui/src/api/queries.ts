import {
  MutationCache,
  QueryCache,
  QueryClient,
  skipToken,
  useQueries,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { inBands } from "../state/bands";
import { hashesOf } from "../state/parts";
import type { Images } from "../state/queryImages";
import { asksNothing, type SearchState } from "../state/search";
import { onSuspicion, suspectServer, tellWell } from "../state/serverNews";
import { hides, useHides, useUnknown } from "../state/unknown";
import { veiledAnswer, veiledCase } from "../state/veil";
import { fetchCase, fetchHealth, fetchRegions, fetchSearch } from "./client";
import { isAway, RequestFailed } from "./failure";
import { type RegionsQuestion, regionsRequest } from "./regionsRequest";
import { requestFilter, searchRequest } from "./searchRequest";
import type { Case, SearchResponse } from "./types";

/** How long an answer is good for, in milliseconds. */
export const keptFor = 5 * 60_000;

/** How long a server that failed is left alone before it is asked again, in milliseconds. */
const pause = 4_000;

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
      if (isAway(error)) suspectServer();
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

/** Asks for its health soon when the server may be away, once for all who suspect it at the same time. */
function watchServer(client: QueryClient): () => void {
  let asking: number | undefined;
  const end = onSuspicion(() => {
    const known = client.getQueryState(["health"]);
    const age = Date.now() - Math.max(known?.dataUpdatedAt ?? 0, known?.errorUpdatedAt ?? 0);
    asking ??= window.setTimeout(
      () => {
        asking = undefined;
        void client.refetchQueries({ queryKey: ["health"], type: "active" });
      },
      Math.max(0, pause - age),
    );
  });
  return () => {
    end();
    window.clearTimeout(asking);
  };
}

/** What a busy server sends away is asked again, each time after a longer while. */
export const untilServed = {
  retry: (failures: number, error: Error) =>
    isBusy(error) ? failures < 3 : failures < 1 && isUnreachable(error),
  retryDelay: (failures: number, error: Error) => (isBusy(error) ? 1_000 * 2 ** failures : 700),
};

/** The hits of a search, which in unknown mode tell nothing until they are revealed; while filters or the size change, the former hits stay as placeholder data. */
export function useSearch(search: SearchState, images: Images) {
  const lacksPixels = hashesOf(search.parts).some((hash) => !images.has(hash));
  const question = JSON.stringify(search.parts);
  const unknown = useUnknown();
  const veil = useCallback(
    (answer: SearchResponse) => veiledAnswer(answer, (caseId) => hides(caseId, unknown)),
    [unknown],
  );
  return useQuery({
    queryKey: [
      "search",
      question,
      search.feedback,
      requestFilter(search.filters),
      search.ranking,
      search.size,
    ],
    queryFn: async ({ signal }) => {
      const answer = await fetchSearch(searchRequest(search, images), signal);
      return { ...answer, hits: inBands(answer.hits) };
    },
    enabled: !asksNothing(search) && !lacksPixels,
    ...untilServed,
    placeholderData: (former: SearchResponse | undefined, formerQuery) =>
      formerQuery?.queryKey[1] === question ? former : undefined,
    ...(unknown.isOn && { select: veil }),
  });
}

/** A case. In unknown mode it tells nothing until it is revealed, to whoever asks. */
export function useCase(caseId: string | null) {
  const isHidden = useHides(caseId ?? "");
  return useQuery({
    queryKey: ["case", caseId],
    queryFn: ({ signal }) => fetchCase(caseId ?? "", signal),
    enabled: caseId !== null,
    ...(isHidden && { select: veiledCase<Case> }),
  });
}

/** Some cases, as far as they are known by now; in unknown mode they tell nothing until they are revealed. */
export function useCases(caseIds: readonly string[]): ReadonlyMap<string, Case> {
  const unknown = useUnknown();
  const whole = useWholeCases(caseIds);
  if (!unknown.isOn) return whole;
  return new Map([...whole].map(([id, of]) => [id, hides(id, unknown) ? veiledCase(of) : of]));
}

/** The same with all that they tell, whatever the mode is: for who shows it step by step. */
export function useWholeCases(caseIds: readonly string[]): ReadonlyMap<string, Case> {
  return useQueries({
    queries: [...new Set(caseIds)].map((caseId) => ({
      queryKey: ["case", caseId],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchCase(caseId, signal),
    })),
    combine: (found) => new Map(found.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data]]))),
  });
}

const regionsRefused = ["regions-refused"] as const;

/** Where an image is similar to a part of a search. Nothing is asked while there is no question. */
export function useRegions(question: RegionsQuestion | null, images: Images) {
  const client = useQueryClient();
  const request = question === null ? null : regionsRequest(question, images);
  return useQuery({
    queryKey: ["regions", question],
    queryFn:
      request === null
        ? skipToken
        : ({ signal }) =>
            fetchRegions(request, signal).catch((error: unknown) => {
              const refusal = refusalOf(error);
              if (refusal !== null) client.setQueryData(regionsRefused, refusal);
              throw error;
            }),
    ...untilServed,
  });
}

/** Why the service's model cannot tell where images are similar, once it said so; else null. */
export function useRegionsRefusal(): string | null {
  return useQuery<string>({ queryKey: regionsRefused, queryFn: skipToken }).data ?? null;
}

function refusalOf(error: unknown): string | null {
  if (!(error instanceof RequestFailed) || error.failure.kind !== "problem") return null;
  return error.failure.status === 501 ? error.failure.detail || error.failure.title : null;
}

/**
 * What the service holds. Asked again and again, so that the page notices when the server goes and returns. Then what
 * failed is asked again: all of it where the server was ill itself; else what never came to it, since a server that is
 * well and refuses would refuse again, and what it says would flicker past.
 */
export function useHealth() {
  const client = useQueryClient();
  const health = useQuery({
    queryKey: ["health"],
    queryFn: ({ signal }) => fetchHealth(signal),
    refetchInterval: ({ state }) => (state.status === "error" ? pause : 60_000),
  });
  const lastWell = health.isSuccess ? health.dataUpdatedAt : 0;
  const { isError } = health;
  const wasIll = useRef(false);
  useEffect(() => watchServer(client), [client]);
  useEffect(() => {
    if (isError) wasIll.current = true;
  }, [isError]);
  useEffect(() => {
    if (lastWell === 0) return;
    const mayHelp = wasIll.current ? isAway : isUnanswered;
    tellWell(wasIll.current);
    wasIll.current = false;
    void client.refetchQueries({
      type: "active",
      predicate: ({ state }) => state.status === "error" && mayHelp(state.error),
    });
  }, [lastWell, client]);
  return health;
}

/** A server that sends away what it cannot serve soon says so by this status, and takes it a little later. */
function isBusy(error: unknown): boolean {
  return error instanceof RequestFailed && error.failure.kind === "problem" && error.failure.status === 503;
}

/** Whether nobody answered: the server was not reached, or a proxy says that it was not. */
function isUnanswered(error: unknown): boolean {
  if (!(error instanceof RequestFailed)) return false;
  return error.failure.kind === "unreachable" || [502, 504].includes(error.failure.status);
}

function isUnreachable(error: unknown): boolean {
  return error instanceof RequestFailed && error.failure.kind === "unreachable";
}
