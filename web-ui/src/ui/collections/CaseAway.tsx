import { isGone } from "../../api/failure";
import type { FoundCase } from "../../api/queries";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import { FailureNotice } from "../Notice";

/** What stands in the place of a case that is on its way, or cannot be had. */
export function CaseAway({ found }: { readonly found: FoundCase | undefined }) {
  const failure = found?.failure ?? null;
  if (found === undefined || failure === null) return <p role="status">{words.shell.loading}</p>;
  if (isGone(failure)) return <p>{sheetWords().collections.gone}</p>;
  return <FailureNotice failure={failure} onRetry={found.onRetry} />;
}
