import { sheetWords } from "../../words/sheets";

type Props = {
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  readonly isSaved: boolean;
  readonly onGiveUp: () => void;
};

/** Whether what is typed is kept, and the buttons that keep it or give it up. */
export function SaveBar({ isChanged, isSaving, isSaved, onGiveUp }: Props) {
  return (
    <div className="selection save-bar">
      <output aria-live="polite" data-testid="save-state">
        {isSaving && sheetWords().collections.saving}
        {!isSaving && isChanged && sheetWords().collections.unsaved}
        {!isSaving && isSaved && sheetWords().collections.saved}
      </output>
      <button type="submit" className="button button-strong" disabled={!isChanged} data-testid="save">
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
