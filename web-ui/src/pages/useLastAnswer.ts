import { useState } from "react";
import type { SearchResponse } from "../api/types";
import type { SearchState } from "../state/search";
import { useUnknown } from "../state/unknown";

/**
 * The answer to a search; while there is none, the last one to the same question that had hits, whatever the filters
 * were: when the server goes away, its last hits stay readable. What was told outside unknown mode is not told in it.
 */
export function useLastAnswer(
  { parts }: SearchState,
  answer: SearchResponse | undefined,
): SearchResponse | undefined {
  const { isOn } = useUnknown();
  const question = JSON.stringify([parts, isOn]);
  const [last, setLast] = useState<{ readonly question: string; readonly answer: SearchResponse } | null>(
    null,
  );
  const hasHits = answer !== undefined && answer.hits.length + answer.nearest.length > 0;
  if (hasHits && (last?.answer !== answer || last.question !== question)) setLast({ question, answer });
  return answer ?? (last?.question === question ? last.answer : undefined);
}
