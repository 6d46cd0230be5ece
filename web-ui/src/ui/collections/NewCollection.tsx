import { type FormEvent, useState } from "react";
import { collectionLimits } from "../../state/collectionDraft";
import { sheetWords } from "../../words/sheets";

type Props = { readonly isBusy: boolean; readonly onMake: (name: string) => void };

/** Names a new collection. */
export function NewCollection({ isBusy, onMake }: Props) {
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "" && !isBusy) onMake(name.trim());
  };
  return (
    <form className="field-row" onSubmit={submit}>
      <label className="field">
        <span>{sheetWords().collections.newName}</span>
        <input
          type="text"
          maxLength={collectionLimits.name}
          value={name}
          onChange={(event) => setName(event.target.value)}
          data-testid="new-collection"
        />
      </label>
      <button type="submit" className="button button-strong" aria-disabled={isBusy}>
        {sheetWords().collections.make}
      </button>
      <span className="muted">{sheetWords().collections.noNames}</span>
    </form>
  );
}
