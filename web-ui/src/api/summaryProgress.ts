import type { SummaryPiece } from "./summaryStream";
import type { Summary, SummaryClaim } from "./types";

/** How far a summary has come. */
export type SummaryProgress = {
  /** What was counted and quoted by rule; null until it came. */
  readonly byRule: Summary | null;
  /** What the language model wrote and the checks let pass, so far. */
  readonly written: readonly SummaryClaim[];
  /** How many of its claims did not pass, so far. */
  readonly dropped: number;
  /** The whole answer; null until its end. */
  readonly whole: Summary | null;
};

export const nothingYet: SummaryProgress = { byRule: null, written: [], dropped: 0, whole: null };

/** At the end the whole answer alone counts: claims that were shown are gone when it falls back to rules. */
export function withPiece(progress: SummaryProgress, piece: SummaryPiece): SummaryProgress {
  switch (piece.kind) {
    case "extracted":
      return { ...nothingYet, byRule: piece.summary };
    case "claim":
      return { ...progress, written: [...progress.written, piece.claim] };
    case "dropped":
      return { ...progress, dropped: progress.dropped + piece.dropped.count };
    case "done": {
      const { mode, claims, counts } = piece.summary;
      return {
        byRule: mode === "generated" ? progress.byRule : piece.summary,
        written: mode === "generated" ? claims : [],
        dropped: counts.dropped,
        whole: piece.summary,
      };
    }
  }
}
