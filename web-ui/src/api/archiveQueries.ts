import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { hides, useUnknown } from "../state/unknown";
import { veiledDoubts } from "../state/veil";
import { fetchArchive, fetchDoubts, fetchQuarantine, fetchRuns } from "./client";
import { untilServed } from "./patience";
import type { DoubtfulCases } from "./types";

/** How many of a list are told at once. */
export const pageSize = 20;

/** Time between two looks at what may change while somebody reads, in milliseconds. */
const lookAgain = 30_000;

/** What the archive holds. */
export function useArchive() {
  return useQuery({
    queryKey: ["archive"],
    queryFn: ({ signal }) => fetchArchive(signal),
    refetchInterval: 2 * lookAgain,
    staleTime: lookAgain,
    ...untilServed,
  });
}

/** The latest ingests, asked again and again, as one may be running. */
export function useRuns() {
  return useQuery({
    queryKey: ["archive-runs"],
    queryFn: ({ signal }) => fetchRuns(signal),
    refetchInterval: lookAgain,
    staleTime: lookAgain,
    ...untilServed,
  });
}

/** Some of the cases in doubt; in unknown mode those that are hidden tell no more than that they are. */
export function useDoubts(from: number) {
  const unknown = useUnknown();
  const veil = useCallback(
    (found: DoubtfulCases) => veiledDoubts(found, (caseId) => hides(caseId, unknown)),
    [unknown],
  );
  return useQuery({
    queryKey: ["archive-doubts", from],
    queryFn: ({ signal }) => fetchDoubts(from, pageSize, signal),
    placeholderData: keepPreviousData,
    ...untilServed,
    ...(unknown.isOn && { select: veil }),
  });
}

/** Some of what was held back. */
export function useQuarantine(from: number) {
  return useQuery({
    queryKey: ["archive-quarantine", from],
    queryFn: ({ signal }) => fetchQuarantine(from, pageSize, signal),
    placeholderData: keepPreviousData,
    staleTime: lookAgain,
    ...untilServed,
  });
}
