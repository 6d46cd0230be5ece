import { useEffect, useState } from "react";
import { useSaveCollection } from "../../api/collectionQueries";
import { isConflict } from "../../api/failure";
import type { Collection } from "../../api/types";
import { type Draft, draftOf, savedOf } from "../../state/collectionDraft";
import { keepDraft, recallDraft } from "../../state/keptDrafts";

/** A collection as it is typed, and how it is saved. What is typed goes only when it is saved or given up. */
export function useDraft(collection: Collection) {
  const { id } = collection;
  const [typed, setTyped] = useState(() => recallDraft(id));
  const saving = useSaveCollection(id);
  useEffect(() => keepDraft(id, typed), [id, typed]);
  useEffect(() => {
    if (typed === null) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [typed]);
  const save = (isOver: boolean) => {
    if (typed === null || saving.isPending) return;
    saving.mutate(
      { saved: savedOf(typed), isOver },
      {
        // what was typed while it was saved is still to be saved, onto what is kept now
        onSuccess: ({ revision }) =>
          setTyped((now) => (now === typed || now === null ? null : { ...now, revision })),
      },
    );
  };
  return {
    draft: typed ?? draftOf(collection),
    isChanged: typed !== null,
    isSaving: saving.isPending,
    isSaved: saving.isSuccess && typed === null,
    isConflict: saving.isError && isConflict(saving.error),
    error: saving.error,
    change: (draft: Draft) => setTyped(draft),
    save,
    giveUp: () => {
      setTyped(null);
      saving.reset();
    },
  };
}
