import type { KeyboardEvent, PointerEvent } from "react";
import { type Failure, isGone } from "../../api/failure";
import type { FoundCase } from "../../api/queries";
import { type EntryDraft, collectionLimits as limits } from "../../state/collectionDraft";
import { caseHref } from "../../state/route";
import { emptySearch } from "../../state/search";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import { failureWords } from "../failureWords";
import { Icon } from "../Icon";
import { Link } from "../Link";
import { Thumbnail } from "../Thumbnail";
import { caseTitle } from "../words";
import { Field } from "./Field";
import { tagsFault, textFault } from "./faults";

type Props = {
  readonly entry: EntryDraft;
  readonly place: number;
  readonly all: number;
  /** What is known of the case. */
  readonly found: FoundCase | undefined;
  readonly onChange: (change: Partial<EntryDraft>) => void;
  readonly onMove: (steps: number) => void;
  readonly onDrag: (event: PointerEvent) => void;
  readonly onRemove: () => void;
};

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** A case of a collection: what is told of it, and its place. */
export function Entry({ entry, place, all, found, onChange, onMove, onDrag, onRemove }: Props) {
  const { of = null, failure = null } = found ?? {};
  const onKeyDown = (event: KeyboardEvent) => {
    const way = steps[event.key];
    if (way === undefined) return;
    event.preventDefault();
    onMove(way);
  };
  return (
    <li className="entry" data-entry={entry.caseId} data-testid="entry">
      <div className="entry-head">
        <button
          type="button"
          className="entry-handle"
          aria-label={sheetWords().collections.move(place + 1, all)}
          title={sheetWords().collections.moveHow}
          onKeyDown={onKeyDown}
          onPointerDown={onDrag}
        >
          <Icon name="move" />
        </button>
        <span className="entry-place">{place + 1}</span>
        {entry.there && !isGone(failure) ? (
          <Link className="entry-case" href={caseHref(entry.caseId, emptySearch)}>
            <Thumbnail src={of?.images[0]?.thumbnail ?? null} />
            <span>{of === null ? whileAway(failure) : caseTitle(of)}</span>
          </Link>
        ) : (
          <p data-testid="entry-gone">
            {entry.isDeleted ? sheetWords().collections.deleted : sheetWords().collections.gone}
          </p>
        )}
        <button
          type="button"
          className="quiet"
          aria-label={sheetWords().collections.remove(place + 1)}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      </div>
      <fieldset className="fields">
        <legend className="unseen">{sheetWords().collections.case(place + 1)}</legend>
        <Field
          title={sheetWords().collections.history}
          value={entry.history}
          fault={textFault(entry.history, limits.text)}
          isLong
          hint="no-names"
          testId="entry-history"
          onChange={(history) => onChange({ history })}
        />
        <Field
          title={sheetWords().collections.diagnosis}
          value={entry.diagnosis}
          fault={textFault(entry.diagnosis, limits.diagnosis)}
          hint="no-names"
          testId="entry-diagnosis"
          onChange={(diagnosis) => onChange({ diagnosis })}
        />
        <Field
          title={sheetWords().collections.note}
          value={entry.note}
          fault={textFault(entry.note, limits.text)}
          isLong
          hint="no-names"
          onChange={(note) => onChange({ note })}
        />
        <Field
          title={sheetWords().collections.tagsHow}
          value={entry.tags}
          fault={tagsFault(entry.tags)}
          hint="no-names"
          onChange={(tags) => onChange({ tags })}
        />
      </fieldset>
    </li>
  );
}

/** What is said in a case's place while it is not there. */
function whileAway(failure: Failure | null): string {
  return failure === null ? words.shell.loading : failureWords(failure).title;
}
