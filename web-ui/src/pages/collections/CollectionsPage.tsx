import { useState } from "react";
import { useCollections, useDeleteCollection, usePutCases } from "../../api/collectionQueries";
import { failureOf } from "../../api/failure";
import type { ListedCollection } from "../../api/types";
import { navigate } from "../../state/location";
import { collectionHref } from "../../state/route";
import { CollectionList } from "../../ui/collections/CollectionList";
import { DeleteDialog } from "../../ui/collections/DeleteDialog";
import { NewCollection } from "../../ui/collections/NewCollection";
import { NotSaved } from "../../ui/collections/NotSaved";
import { Filled } from "../../ui/Filled";
import { FailureNotice } from "../../ui/Notice";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import "../../style/collections.css";

const noCases: readonly string[] = [];

/** The page at "/collections": all collections, and a new one. */
export default function CollectionsPage() {
  const all = useCollections();
  const made = usePutCases(noCases);
  const deletion = useDeleteCollection();
  const [asked, ask] = useState<ListedCollection | null>(null);
  return (
    <div className="collections" data-testid="collections">
      <h2>{words.collections.title}</h2>
      <NewCollection
        isBusy={made.isPending}
        onMake={(name) =>
          made.mutate({ name }, { onSuccess: ({ collection }) => navigate(collectionHref(collection.id)) })
        }
      />
      {made.error !== null && <NotSaved failure={failureOf(made.error)} />}
      {deletion.error !== null && (
        <NotSaved failure={failureOf(deletion.error)} what={sheetWords().collections.notDeleted} />
      )}
      {all.isPending && <p role="status">{words.shell.loading}</p>}
      {all.isError && <FailureNotice failure={failureOf(all.error)} onRetry={() => void all.refetch()} />}
      {all.data !== undefined && <CollectionList collections={all.data} onDelete={ask} />}
      <p className="muted">
        <Filled
          text={sheetWords().collections.importHow}
          with={{ command: <code>{sheetWords().collections.importCommand}</code> }}
        />
      </p>
      {asked !== null && (
        <DeleteDialog
          name={asked.name}
          cases={asked.count}
          onClose={() => ask(null)}
          onDelete={() => {
            deletion.mutate(asked);
            ask(null);
          }}
        />
      )}
    </div>
  );
}
