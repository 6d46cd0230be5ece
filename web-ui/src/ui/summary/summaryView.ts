import type { Failure } from "../../api/failure";
import type { SummaryProgress } from "../../api/summaryProgress";
import type { LanguageModel } from "../../api/types";
import type { SearchState } from "../../state/search";
import type { Pointed } from "../inSummary";

/** What is to be seen of a summary. */
export type SummaryView = {
  readonly search: SearchState;
  /** As far as it has come; null while nothing has. */
  readonly progress: SummaryProgress | null;
  /** Whether more is to come. */
  readonly isRunning: boolean;
  /** Whether it is of a former choice among the hits, while that of the new one is on its way. */
  readonly isOld: boolean;
  /** Why no more comes; null while all is well. */
  readonly failure: Failure | null;
  readonly onRetry: () => void;
  readonly languageModel: LanguageModel | null;
  readonly onPoint: (pointed: Pointed | null) => void;
  /** Takes back which hits were chosen. */
  readonly onClear: () => void;
};
