import type { Failure } from "../../api/failure";
import { collectionsHref } from "../../state/route";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import { Link } from "../Link";
import { FailureNotice } from "../Notice";
import { useKey } from "../useKey";

type Props = {
  /** Why there is nothing to present; null while it is on its way. */
  readonly failure: Failure | null;
  readonly onRetry: () => void;
  readonly onEnd: () => void;
};

/** A presentation that cannot be shown, or not yet: why, and the ways out of it. */
export function NotPresented({ failure, onRetry, onEnd }: Props) {
  useKey("Escape", onEnd);
  if (failure === null) {
    return (
      <p role="status" data-testid="present-opening">
        {words.shell.loading}
      </p>
    );
  }
  return (
    <>
      <FailureNotice failure={failure} onRetry={onRetry} />
      <p className="field-row present-ways-out">
        <button type="button" className="button" onClick={onEnd}>
          {sheetWords().present.stop}
        </button>
        <Link className="button" href={collectionsHref()} isReturn>
          {words.collections.title}
        </Link>
      </p>
    </>
  );
}
