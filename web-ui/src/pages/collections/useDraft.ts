import { useEffect, useState } from "react";
import { deletedCases } from "../../api/collectionCalls";
import { useMakeCollection, useSaveCollection } from "../../api/collectionQueries";
import { hasStatus, isConflict } from "../../api/failure";
import type { Collection } from "../../api/types";
import { type Draft, draftOf, isKeepable, savedOf, withDeleted } from "../../state/collectionDraft";
import { keepDraft, recallDraft } from "../../state/keptDrafts";
import { navigate } from "../../state/location";
import { collectionHref } from "../../state/route";

/** A collection as it is typed, and how it is saved. What is typed goes only when it is saved or given up. */
export function useDraft(collection: Collection) {
  const { id } = collection;
  const [typed, setTyped] = useState(() => recallDraft(id));
  const saving = useSaveCollection(id);
  const making = useMakeCollection();
  useEffect(() => keepDraft(id, typed), [id, typed]);
  useEffect(() => {
    if (typed === null) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [typed]);
  /** What was refused may name cases that were deleted: they are marked, and the rest can be saved. */
  const onError = (error: Error) => {
    if (typed === null || !(isConflict(error) || hasStatus(error, 422))) return;
    const caseIds = typed.entries.map(({ caseId }) => caseId);
    deletedCases(id, caseIds).then(
      (deleted) => setTyped((now) => now && withDeleted(now, deleted)),
      () => undefined, // the next refusal asks again
    );
  };
  const isBusy = saving.isPending || making.isPending;
  const save = (isOver: boolean) => {
    if (typed === null || isBusy || !isKeepable(typed)) return;
    saving.mutate(
      { saved: savedOf(typed), isOver },
      {
        // what was typed while it was saved is still to be saved, onto what is kept now
        onSuccess: ({ revision }) =>
          setTyped((now) => (now === typed || now === null ? null : { ...now, revision })),
        onError,
      },
    );
  };
  const makeAnew = () => {
    if (typed === null || isBusy) return;
    const { revision: _, ...content } = savedOf(typed);
    making.mutate(content, {
      onSuccess: (made) => {
        keepDraft(id, null);
        navigate(collectionHref(made.id), "replace");
      },
      onError,
    });
  };
  const isDeleted = saving.isError && hasStatus(saving.error, 404);
  return {
    draft: typed ?? draftOf(collection),
    isChanged: typed !== null,
    isKeepable: typed === null || isKeepable(typed),
    isSaving: isBusy,
    isSaved: saving.isSuccess && typed === null,
    isConflict: saving.isError && isConflict(saving.error),
    isDeleted,
    error: making.error ?? (isDeleted ? null : saving.error),
    change: (draft: Draft) => setTyped(draft),
    save,
    makeAnew,
    giveUp: () => {
      setTyped(null);
      saving.reset();
      making.reset();
    },
  };
}
