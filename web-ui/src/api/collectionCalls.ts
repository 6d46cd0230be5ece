import { answerOf, client, fetchCase } from "./client";
import { connectionLost, hasStatus, isConflict, problemOf, RequestFailed } from "./failure";
import type {
  Collection,
  CollectionEntry,
  ListedCollection,
  NewCollection,
  Quiz,
  SavedCollection,
} from "./types";

export async function fetchCollections(signal: AbortSignal): Promise<readonly ListedCollection[]> {
  return (await answerOf(client.GET("/collections", { signal }))).collections;
}

export function fetchCollection(collectionId: string, signal?: AbortSignal): Promise<Collection> {
  const params = { path: { collectionId } };
  return answerOf(client.GET("/collections/{collectionId}", { params, ...(signal && { signal }) }));
}

export function makeCollection(body: NewCollection): Promise<Collection> {
  return answerOf(client.POST("/collections", { body }));
}

export function saveCollection(collectionId: string, body: SavedCollection): Promise<Collection> {
  const params = { path: { collectionId } };
  return answerOf(client.PUT("/collections/{collectionId}", { params, body }));
}

export async function deleteCollection(collectionId: string, revision: number): Promise<void> {
  const params = { path: { collectionId }, query: { revision } };
  const call = client.DELETE("/collections/{collectionId}", { params });
  const { error, response } = await call.catch(connectionLost);
  if (!response.ok) throw new RequestFailed(problemOf(error, response.status));
}

/** Four choices a question: as many as there are keys under one hand. */
export function fetchQuiz(collectionId: string, seed: number, signal: AbortSignal): Promise<Quiz> {
  const params = { path: { collectionId } };
  const body = { seed, choices: 4 };
  return answerOf(client.POST("/collections/{collectionId}/quiz", { params, body, signal }));
}

/** Which of some cases were deleted: the collection holds them no more, nor does the archive. */
export async function deletedCases(
  collectionId: string,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const now = await unlessNotThere(fetchCollection(collectionId));
  const held = new Set(now?.entries.map(({ caseId }) => caseId));
  return notThere(caseIds.filter((caseId) => !held.has(caseId)));
}

/** Which of some cases the archive does not hold. */
export async function notThere(caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { signal } = new AbortController();
  const found = await Promise.all(caseIds.map((caseId) => unlessNotThere(fetchCase(caseId, signal))));
  return new Set(caseIds.filter((_, place) => found[place] === null));
}

async function unlessNotThere<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((error: unknown) => {
    if (hasStatus(error, 404)) return null;
    throw error;
  });
}

/** Where cases were put. */
export type Put = {
  readonly collection: Collection;
  /** The revision onto which they were put; null for a collection that is new. */
  readonly onto: number | null;
  /** How many of them were not there before. */
  readonly added: number;
};

const attempts = 4;

/** Puts cases behind those of a collection. What somebody else saved meanwhile stays: the cases go behind that. */
export async function addCases(collectionId: string, caseIds: readonly string[]): Promise<Put> {
  for (let attempt = 1; ; attempt++) {
    const collection = await fetchCollection(collectionId);
    const there = new Set(collection.entries.map(({ caseId }) => caseId));
    const added = caseIds.filter((caseId) => !there.has(caseId));
    const onto = collection.revision;
    if (added.length === 0) return { collection, onto, added: 0 };
    const { revision, name, note, tags } = collection;
    const entries = [...collection.entries.map(withoutThere), ...added.map((caseId) => ({ caseId }))];
    try {
      const saved = await saveCollection(collectionId, { revision, name, note, tags, entries });
      return { collection: saved, onto, added: added.length };
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
    }
  }
}

/** What is saved of an entry: whether its case is there is the server's to say. */
function withoutThere({ there: _, ...entry }: Collection["entries"][number]): CollectionEntry {
  return entry;
}
