import type { SummarisedCase } from "../../api/types";
import type { SearchState } from "../../state/search";
import type { Pointed } from "../inSummary";

/** What citations need to know: the cases of the summary, the search they lead back to, and whom to tell. */
export type Citing = {
  readonly cases: readonly SummarisedCase[];
  readonly search: SearchState;
  /** Told what the reader points at; null when at nothing any more. Must stay the same function. */
  readonly onPoint: (pointed: Pointed | null) => void;
};

export function numberOf({ cases }: Citing, caseId: string): number | null {
  return cases.find((one) => one.caseId === caseId)?.number ?? null;
}

export function caseIdOf({ cases }: Citing, number: number): string | null {
  return cases.find((one) => one.number === number)?.caseId ?? null;
}
