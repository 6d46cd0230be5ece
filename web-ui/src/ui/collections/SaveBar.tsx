import { type Draft, hasName } from "../../state/collectionDraft";
import { sheetWords } from "../../words/sheets";

type Props = {
  readonly isChanged: boolean;
  /** Whether all that is typed can be kept as it is. */
  readonly isKeepable: boolean;
  readonly draft: Draft;
  readonly isSaving: boolean;
  readonly isSaved: boolean;
  readonly onGiveUp: () => void;
};

/** Whether what is typed is kept, and the buttons that keep it or give it up. */
export function SaveBar({ isChanged, isKeepable, draft, isSaving, isSaved, onGiveUp }: Props) {
  return (
    <div className="selection save-bar">
      <output aria-live="polite" data-testid="save-state">
        {isSaving && sheetWords().collections.saving}
        {!isSaving &&
          isChanged &&
          sheetWords().collections[isKeepable ? "unsaved" : hasName(draft.name) ? "tooMuch" : "needsName"]}
        {!isSaving && isSaved && sheetWords().collections.saved}
      </output>
      <button
        type="submit"
        className="button button-strong"
        disabled={!isChanged || !isKeepable}
        data-testid="save"
      >
        {sheetWords().collections.save}
      </button>
      {isChanged && (
        <button type="button" className="quiet" onClick={onGiveUp}>
          {sheetWords().collections.giveUp}
        </button>
      )}
    </div>
  );
}
