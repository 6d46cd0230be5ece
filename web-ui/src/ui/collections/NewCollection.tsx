import { type FormEvent, useState } from "react";
import { sheetWords } from "../../words/sheets";
import { nameFault } from "./faults";

type Props = { readonly isBusy: boolean; readonly onMake: (name: string) => void };

/** Names a new collection. */
export function NewCollection({ isBusy, onMake }: Props) {
  const [name, setName] = useState("");
  const [isAsked, ask] = useState(false);
  const fault = isAsked || name !== "" ? nameFault(name) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(true);
    if (nameFault(name) === null && !isBusy) onMake(name.trim());
  };
  return (
    <form className="field-row" onSubmit={submit}>
      <label className="field">
        <span>{sheetWords().collections.newName}</span>
        <input
          type="text"
          aria-invalid={fault !== null}
          value={name}
          onChange={(event) => setName(event.target.value)}
          data-testid="new-collection"
        />
      </label>
      <button type="submit" className="button button-strong" aria-disabled={isBusy}>
        {sheetWords().collections.make}
      </button>
      <span className="muted">{sheetWords().collections.noNames}</span>
      {fault !== null && (
        <span className="alarm" role="alert">
          {fault}
        </span>
      )}
    </form>
  );
}
