import { useEffect, useId, useRef } from "react";
import type { Failure } from "../../api/failure";
import type { ListedCollection } from "../../api/types";
import { collectionHref } from "../../state/route";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import { Link } from "../Link";
import { FailureNotice } from "../Notice";
import { useDialog } from "../useDialog";
import { NewCollection } from "./NewCollection";
import { NotSaved } from "./NotSaved";

type Props = {
  /** How many cases are put. */
  readonly cases: number;
  /** The collections to choose from; null while they are not known. */
  readonly collections: readonly ListedCollection[] | null;
  /** Why they cannot be listed; null while they are, or may be. */
  readonly unlisted: Failure | null;
  readonly onListAgain: () => void;
  readonly isPutting: boolean;
  readonly failure: Failure | null;
  /** Where the cases are now, once they were put. */
  readonly put: {
    readonly id: string;
    readonly name: string;
    readonly added: number;
    readonly deleted: number;
  } | null;
  readonly onPut: (into: { readonly collectionId: string } | { readonly name: string }) => void;
  readonly onClose: () => void;
};

/** Asks into which collection cases go: one that there is, or a new one. */
export function PutDialog(props: Props) {
  const { put, failure, onClose } = props;
  const title = useId();
  return (
    <dialog {...useDialog(onClose)} className="dialog" aria-labelledby={title} data-testid="put-dialog">
      <h2 id={title}>{sheetWords().collections.putCases(props.cases)}</h2>
      {failure !== null && <NotSaved failure={failure} deleted={sheetWords().collections.chosenDeleted} />}
      {put === null ? <Choice {...props} /> : <Done put={put} />}
      <button type="button" className="button" onClick={onClose}>
        {words.close}
      </button>
    </dialog>
  );
}

/** Where the cases are now. The way there takes the focus, which was on what is no longer here. */
function Done({ put }: { readonly put: NonNullable<Props["put"]> }) {
  const link = useRef<HTMLSpanElement>(null);
  useEffect(() => link.current?.querySelector("a")?.focus(), []);
  return (
    <p role="status">
      {sheetWords().collections.areIn(put.added, put.name)}{" "}
      {put.deleted > 0 && `${sheetWords().collections.leftDeleted(put.deleted)} `}
      <span ref={link}>
        <Link className="button" href={collectionHref(put.id)} data-testid="put-open">
          {sheetWords().collections.open}
        </Link>
      </span>
    </p>
  );
}

function Choice({ collections, unlisted, onListAgain, isPutting, onPut }: Props) {
  return (
    <>
      <NewCollection isBusy={isPutting} onMake={(name) => onPut({ name })} />
      {unlisted !== null && <FailureNotice failure={unlisted} onRetry={onListAgain} />}
      {collections !== null && collections.length > 0 && (
        <ul className="dialog-list" aria-label={words.collections.title}>
          {collections.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className="button"
                aria-disabled={isPutting}
                onClick={() => isPutting || onPut({ collectionId: one.id })}
              >
                <strong>{one.name}</strong> <span className="muted">{words.cases(one.count)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
