import { useId } from "react";
import { sheetWords } from "../../words/sheets";
import { useDialog } from "../useDialog";

type Props = {
  readonly name: string;
  readonly cases: number;
  readonly onDelete: () => void;
  readonly onClose: () => void;
};

/** Asks whether a collection shall go, by its name. Who presses Enter at once keeps it. */
export function DeleteDialog({ name, cases, onDelete, onClose }: Props) {
  const title = useId();
  return (
    <dialog {...useDialog(onClose)} className="dialog" aria-labelledby={title} data-testid="delete-dialog">
      <h2 id={title}>{sheetWords().collections.askDelete(name)}</h2>
      <p>{sheetWords().collections.whatGoes(cases)}</p>
      <p className="field-row">
        <button type="button" className="button" onClick={onClose}>
          {sheetWords().collections.keep}
        </button>
        <button type="button" className="button" onClick={onDelete} data-testid="delete-really">
          {sheetWords().collections.delete}
        </button>
      </p>
    </dialog>
  );
}
