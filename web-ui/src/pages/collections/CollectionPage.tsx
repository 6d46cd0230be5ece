import { useState } from "react";
import { useCollection } from "../../api/collectionQueries";
import { failureOf, hasStatus } from "../../api/failure";
import { useCases } from "../../api/queries";
import type { Collection } from "../../api/types";
import { recallDraft } from "../../state/keptDrafts";
import { useUnknown } from "../../state/unknown";
import { CollectionHead } from "../../ui/collections/CollectionHead";
import { CollectionTrail } from "../../ui/collections/CollectionTrail";
import { Conflict } from "../../ui/collections/Conflict";
import { EntryList } from "../../ui/collections/EntryList";
import { NotSaved } from "../../ui/collections/NotSaved";
import { SaveBar } from "../../ui/collections/SaveBar";
import { UnknownEntries } from "../../ui/collections/UnknownEntries";
import { WasDeleted } from "../../ui/collections/WasDeleted";
import { FailureNotice } from "../../ui/Notice";
import { words } from "../../words/words";
import { useDraft } from "./useDraft";
import "../../style/collections.css";

/** So many entries are drawn at first, and more with each press of a button. */
const atOnce = 50;

/** The page at "/collection/ID": a collection, to be read and written. */
export default function CollectionPage({ collectionId }: { readonly collectionId: string }) {
  const found = useCollection(collectionId);
  const isUnknown = useUnknown().isOn;
  if (found.isPending) return <p role="status">{words.shell.loading}</p>;
  const isLost = hasStatus(found.error, 404) && recallDraft(collectionId) === null;
  if (found.data === undefined || isLost) {
    return <FailureNotice failure={failureOf(found.error)} onRetry={() => void found.refetch()} />;
  }
  if (isUnknown) return <Unknown collection={found.data} />;
  return <Editor collection={found.data} onReload={() => void found.refetch()} />;
}

/** A collection in unknown mode: its cases and their histories, nothing to write. */
function Unknown({ collection: { id, entries } }: { readonly collection: Collection }) {
  const [shown, setShown] = useState(atOnce);
  const drawn = entries.slice(0, shown);
  const cases = useCases(drawn.flatMap(({ caseId, there }) => (there ? [caseId] : [])));
  return (
    <div className="collection" data-testid="collection-page">
      <CollectionTrail id={id} />
      <UnknownEntries entries={drawn} cases={cases} />
      {shown < entries.length && (
        <button type="button" className="button more" onClick={() => setShown(shown + atOnce)}>
          {words.more.more(Math.min(atOnce, entries.length - shown))}
        </button>
      )}
    </div>
  );
}

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
      {editing.isDeleted && <WasDeleted onMakeAnew={editing.makeAnew} />}
      {editing.error !== null && !editing.isConflict && <NotSaved failure={failureOf(editing.error)} />}
      <EntryList draft={draft} shown={shown} cases={cases} onChange={change} />
      {shown < draft.entries.length && (
        <button type="button" className="button more" onClick={() => setShown(shown + atOnce)}>
          {words.more.more(Math.min(atOnce, draft.entries.length - shown))}
        </button>
      )}
      <SaveBar
        {...editing}
        onGiveUp={() => {
          editing.giveUp();
          onReload();
        }}
      />
    </form>
  );
}
