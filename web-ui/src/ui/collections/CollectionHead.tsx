import { type Draft, collectionLimits as limits } from "../../state/collectionDraft";
import { sheetWords } from "../../words/sheets";
import { CollectionTrail } from "./CollectionTrail";
import { Field } from "./Field";
import { nameFault, tagsFault, textFault } from "./faults";

type Props = {
  readonly id: string;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
};

/** What a collection is called, what is said of it, and what can be done with it. */
export function CollectionHead({ id, draft, onChange }: Props) {
  return (
    <>
      <CollectionTrail id={id}>
        <a className="button" href={`/api/v1/collections/${id}/export`} download>
          {sheetWords().collections.export}
        </a>
      </CollectionTrail>
      <p className="muted" id="no-names">
        {sheetWords().collections.noNames}
      </p>
      <fieldset className="fields">
        <legend className="unseen">{sheetWords().collections.whole}</legend>
        <Field
          title={sheetWords().collections.name}
          value={draft.name}
          fault={nameFault(draft.name)}
          isRequired
          hint="no-names"
          testId="collection-name"
          onChange={(name) => onChange({ ...draft, name })}
        />
        <Field
          title={sheetWords().collections.tagsHow}
          value={draft.tags}
          fault={tagsFault(draft.tags)}
          hint="no-names"
          onChange={(tags) => onChange({ ...draft, tags })}
        />
        <Field
          title={sheetWords().collections.note}
          value={draft.note}
          fault={textFault(draft.note, limits.text)}
          isLong
          hint="no-names"
          testId="collection-note"
          onChange={(note) => onChange({ ...draft, note })}
        />
      </fieldset>
    </>
  );
}
