import { useCollections, usePutCases } from "../../api/collectionQueries";
import { failureOf } from "../../api/failure";
import type { Collection } from "../../api/types";
import { isUnknown } from "../../state/unknown";
import { PutDialog } from "../../ui/collections/PutDialog";
import { words } from "../../words/words";
import "../../style/collections.css";

type Props = { readonly caseIds: readonly string[]; readonly onClose: () => void };

function named({ id, name }: Collection) {
  return { id, name: isUnknown() ? words.unknownMode.collection : name };
}

/** Puts cases into a collection. */
export default function PutCases({ caseIds, onClose }: Props) {
  const all = useCollections();
  const put = usePutCases(caseIds);
  return (
    <PutDialog
      cases={caseIds.length}
      collections={all.data ?? null}
      isPutting={put.isPending}
      unlisted={all.isError ? failureOf(all.error) : null}
      onListAgain={() => void all.refetch()}
      failure={put.error === null || put.isPending ? null : failureOf(put.error)}
      put={put.data === undefined ? null : { ...put.data, ...named(put.data.collection) }}
      onPut={(into) => put.mutate(into)}
      onClose={onClose}
    />
  );
}
