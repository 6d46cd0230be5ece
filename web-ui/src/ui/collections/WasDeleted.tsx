import { sheetWords } from "../../words/sheets";
import { Notice } from "../Notice";

/** Somebody deleted the collection meanwhile. What is typed stays, and can be made a collection again. */
export function WasDeleted({ onMakeAnew }: { readonly onMakeAnew: () => void }) {
  return (
    <Notice title={sheetWords().collections.wasDeleted.title} testId="was-deleted" isAlert>
      <p>{sheetWords().collections.wasDeleted.what}</p>
      <button type="button" className="button" onClick={onMakeAnew} data-testid="make-anew">
        {sheetWords().collections.wasDeleted.makeAnew}
      </button>
    </Notice>
  );
}
