import { useState } from "react";
import { useCollection } from "../../api/collectionQueries";
import { failureOf } from "../../api/failure";
import { useCases } from "../../api/queries";
import type { Collection } from "../../api/types";
import { CollectionHead } from "../../ui/collections/CollectionHead";
import { Conflict } from "../../ui/collections/Conflict";
import { EntryList } from "../../ui/collections/EntryList";
import { NotSaved } from "../../ui/collections/NotSaved";
import { SaveBar } from "../../ui/collections/SaveBar";
import { FailureNotice } from "../../ui/Notice";
import { words } from "../../words/words";
import { useDraft } from "./useDraft";

/** The page at "/collection/ID": a collection, to be read and written. */
export default function CollectionPage({ collectionId }: { readonly collectionId: string }) {
  const found = useCollection(collectionId);
  if (found.isPending) return <p role="status">{words.shell.loading}</p>;
  if (found.data === undefined) {
    return <FailureNotice failure={failureOf(found.error)} onRetry={() => void found.refetch()} />;
  }
  return <Editor collection={found.data} onReload={() => void found.refetch()} />;
}

/** So many entries are drawn at first, and more with each press of a button. */
const atOnce = 50;

type Props = { readonly collection: Collection; readonly onReload: () => void };

function Editor({ collection, onReload }: Props) {
  const editing = useDraft(collection);
  const { draft, change } = editing;
  const [shown, setShown] = useState(atOnce);
  const there = draft.entries.slice(0, shown).filter((entry) => entry.there);
  const cases = useCases(there.map(({ caseId }) => caseId));
  return (
    <form
      className="collection"
      data-testid="collection-page"
      onSubmit={(event) => {
        event.preventDefault();
        editing.save(false);
      }}
    >
      <CollectionHead id={collection.id} draft={draft} onChange={change} />
      {editing.isConflict && (
        <Conflict
          onSaveOver={() => editing.save(true)}
          onReload={() => {
            editing.giveUp();
            onReload();
          }}
        />
      )}
      {editing.error !== null && !editing.isConflict && <NotSaved failure={failureOf(editing.error)} />}
      <EntryList draft={draft} shown={shown} cases={cases} onChange={change} />
      {shown < draft.entries.length && (
        <button type="button" className="button more" onClick={() => setShown(shown + atOnce)}>
          {words.more.more(Math.min(atOnce, draft.entries.length - shown))}
        </button>
      )}
      <SaveBar {...editing} onGiveUp={editing.giveUp} />
    </form>
  );
}
