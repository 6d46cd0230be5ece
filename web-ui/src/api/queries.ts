import { type UseQueryResult, useQueries, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { inBands } from "../state/bands";
import { hashesOf } from "../state/parts";
import type { Images } from "../state/queryImages";
import { asksNothing, type SearchState } from "../state/search";
import { hides, useHides, useUnknown } from "../state/unknown";
import { veiledAnswer, veiledCase } from "../state/veil";
import { fetchCase, fetchSearch } from "./client";
import { type Failure, failureOf, isGone } from "./failure";
import { untilServed } from "./patience";
import { requestFilter, searchRequest } from "./searchRequest";
import type { Case, SearchResponse } from "./types";

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

/** A case of several: itself once it is there, why it cannot be had, and the way to ask again. */
export type FoundCase = {
  readonly of: Case | null;
  readonly failure: Failure | null;
  readonly onRetry: () => void;
};

/** Some cases, as far as they are known by now; in unknown mode they tell nothing until they are revealed. */
export function useCases(caseIds: readonly string[]): ReadonlyMap<string, FoundCase> {
  const unknown = useUnknown();
  const whole = useWholeCases(caseIds);
  if (!unknown.isOn) return whole;
  const veiled = (of: Case | null, id: string) => (of !== null && hides(id, unknown) ? veiledCase(of) : of);
  return new Map([...whole].map(([id, found]) => [id, { ...found, of: veiled(found.of, id) }]));
}

/** The same with all that they tell, whatever the mode is: for who shows it step by step. */
export function useWholeCases(caseIds: readonly string[]): ReadonlyMap<string, FoundCase> {
  const asked = [...new Set(caseIds)];
  return useQueries({
    queries: asked.map((caseId) => ({
      queryKey: ["case", caseId],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchCase(caseId, signal),
    })),
    combine: (found) => new Map(found.map((one, place) => [asked[place] ?? "", foundCase(one)])),
  });
}

function foundCase({ data, error, refetch }: UseQueryResult<Case>): FoundCase {
  const failure = error === null ? null : failureOf(error);
  const isKnown = data !== undefined && !isGone(failure); // what is gone is not shown as it was
  return { of: isKnown ? data : null, failure: isKnown ? null : failure, onRetry: () => void refetch() };
}
