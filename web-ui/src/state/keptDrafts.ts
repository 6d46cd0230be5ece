import { type Draft, type Kept, withPut } from "./collectionDraft";

const drafts = new Map<string, Draft>();

/** What was typed of a collection and not saved: it waits in this tab while the reader looks at a case. */
export function recallDraft(collectionId: string): Draft | null {
  return drafts.get(collectionId) ?? null;
}

export function keepDraft(collectionId: string, draft: Draft | null): void {
  if (draft === null) drafts.delete(collectionId);
  else drafts.set(collectionId, draft);
}

/**
 * Cases were put into a collection from this tab: what is typed of it has them too, and is of the new revision unless
 * somebody else saved it in between.
 */
export function putIntoDraft(
  collection: Kept & { readonly id: string },
  onto: number,
  caseIds: readonly string[],
): void {
  const draft = recallDraft(collection.id);
  if (draft === null) return;
  const revision = draft.revision === onto ? collection.revision : draft.revision;
  keepDraft(collection.id, { ...withPut(draft, collection, caseIds), revision });
}

export function forgetDrafts(): void {
  drafts.clear();
}
