import { words } from "../../words/words";
import { Notice } from "../Notice";

type Props = { readonly onReload: () => void; readonly onSaveOver: () => void };

/** Somebody else saved it meanwhile. What is typed stays until the reader says what shall become of it. */
export function Conflict({ onReload, onSaveOver }: Props) {
  return (
    <Notice title={words.collections.conflict.title} testId="conflict" isAlert>
      <p>{words.collections.conflict.what}</p>
      <p className="field-row">
        <button type="button" className="button" onClick={onReload}>
          {words.collections.conflict.reload}
        </button>
        <button type="button" className="button" onClick={onSaveOver}>
          {words.collections.conflict.saveOver}
        </button>
      </p>
    </Notice>
  );
}
