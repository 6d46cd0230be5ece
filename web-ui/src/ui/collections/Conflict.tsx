import { sheetWords } from "../../words/sheets";
import { Notice } from "../Notice";

type Props = { readonly onReload: () => void; readonly onSaveOver: () => void };

/** Somebody else saved it meanwhile. What is typed stays until the reader says what shall become of it. */
export function Conflict({ onReload, onSaveOver }: Props) {
  return (
    <Notice title={sheetWords().collections.conflict.title} testId="conflict" isAlert>
      <p>{sheetWords().collections.conflict.what}</p>
      <p className="field-row">
        <button type="button" className="button" onClick={onReload}>
          {sheetWords().collections.conflict.reload}
        </button>
        <button type="button" className="button" onClick={onSaveOver}>
          {sheetWords().collections.conflict.saveOver}
        </button>
      </p>
    </Notice>
  );
}
