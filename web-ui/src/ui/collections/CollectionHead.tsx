import type { ReactNode } from "react";
import { type Draft, collectionLimits as limits } from "../../state/collectionDraft";
import { collectionsHref } from "../../state/route";
import { words } from "../../words/words";
import { Icon } from "../Icon";
import { Link } from "../Link";
import { Field } from "./Field";

type Props = {
  readonly id: string;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** What can be done with the whole collection, besides taking it along. */
  readonly children?: ReactNode;
};

/** What a collection is called, what is said of it, and what can be done with it. */
export function CollectionHead({ id, draft, onChange, children }: Props) {
  return (
    <>
      <nav className="trail" aria-label={words.collections.title}>
        <Link className="quiet" href={collectionsHref()} isReturn>
          <Icon name="back" />
          {words.collections.title}
        </Link>
        <span className="field-row">
          {children}
          <a className="button" href={`/api/v1/collections/${id}/export`} download>
            {words.collections.export}
          </a>
        </span>
      </nav>
      <p className="muted" id="no-names">
        {words.collections.noNames}
      </p>
      <fieldset className="fields">
        <legend className="unseen">{words.collections.whole}</legend>
        <Field
          title={words.collections.name}
          value={draft.name}
          most={limits.name}
          isRequired
          hint="no-names"
          testId="collection-name"
          onChange={(name) => onChange({ ...draft, name })}
        />
        <Field
          title={words.collections.tagsHow}
          value={draft.tags}
          most={limits.tags * limits.tag}
          hint="no-names"
          onChange={(tags) => onChange({ ...draft, tags })}
        />
        <Field
          title={words.collections.note}
          value={draft.note}
          most={limits.text}
          isLong
          hint="no-names"
          testId="collection-note"
          onChange={(note) => onChange({ ...draft, note })}
        />
      </fieldset>
    </>
  );
}
