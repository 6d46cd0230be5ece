import type { Draft } from "./collectionDraft";

const drafts = new Map<string, Draft>();

/** What was typed of a collection and not saved: it waits in this tab while the reader looks at a case. */
export function recallDraft(collectionId: string): Draft | null {
  return drafts.get(collectionId) ?? null;
}

export function keepDraft(collectionId: string, draft: Draft | null): void {
  if (draft === null) drafts.delete(collectionId);
  else drafts.set(collectionId, draft);
}

export function forgetDrafts(): void {
  drafts.clear();
}
