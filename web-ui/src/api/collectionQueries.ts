import { type QueryClient, skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { putIntoDraft } from "../state/keptDrafts";
import { useUnknown } from "../state/unknown";
import { veiledListed } from "../state/veil";
import {
  addCases,
  deleteCollection,
  fetchCollection,
  fetchCollections,
  fetchQuiz,
  makeCollection,
  notThere,
  type Put,
  saveCollection,
} from "./collectionCalls";
import { hasStatus } from "./failure";
import { untilServed } from "./patience";
import type { Collection, ListedCollection, SavedCollection } from "./types";

const veiled = (all: readonly ListedCollection[]) => all.map(veiledListed<ListedCollection>);

/** All collections, in unknown mode without their names. Others may change them at any time: they are asked for whenever they are shown. */
export function useCollections() {
  const { isOn } = useUnknown();
  return useQuery({
    queryKey: ["collections"],
    queryFn: ({ signal }) => fetchCollections(signal),
    staleTime: 0,
    ...(isOn && { select: veiled }),
  });
}

export function useCollection(collectionId: string) {
  return useQuery({
    queryKey: ["collection", collectionId],
    queryFn: ({ signal }) => fetchCollection(collectionId, signal),
    staleTime: 0,
    gcTime: Number.POSITIVE_INFINITY, // what is typed of it waits as long, also when it was deleted
  });
}

/** The quiz of a seed; null asks for none yet. It stays as it is while it is answered. */
export function useQuiz(collectionId: string, seed: number | null) {
  return useQuery({
    queryKey: ["quiz", collectionId, seed],
    queryFn: seed === null ? skipToken : ({ signal }) => fetchQuiz(collectionId, seed, signal),
    ...untilServed,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Where cases are put: into a collection that there is, or into a new one of a name. */
type Into = { readonly collectionId: string } | { readonly name: string };

/** What of the cases was put, and how many of them were deleted from the archive before. */
type Done = Put & { readonly deleted: number };

export function usePutCases(caseIds: readonly string[]) {
  const client = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: (into: Into) => putThere(into, caseIds),
    onSuccess: ({ collection, onto }) => {
      if (onto !== null) putIntoDraft(collection, onto, caseIds);
      keepSaved(client, collection);
    },
  });
}

/** Those that were deleted hold up nobody: the rest is put. */
async function putThere(into: Into, caseIds: readonly string[]): Promise<Done> {
  try {
    return { ...(await putAll(into, caseIds)), deleted: 0 };
  } catch (error) {
    if (!hasStatus(error, 422)) throw error;
    const deleted = await notThere(caseIds);
    const rest = caseIds.filter((caseId) => !deleted.has(caseId));
    if (deleted.size === 0 || rest.length === 0) throw error;
    return { ...(await putAll(into, rest)), deleted: deleted.size };
  }
}

async function putAll(into: Into, caseIds: readonly string[]): Promise<Put> {
  if ("collectionId" in into) return addCases(into.collectionId, caseIds);
  const entries = caseIds.map((caseId) => ({ caseId }));
  return { collection: await makeCollection({ ...into, entries }), onto: null, added: caseIds.length };
}

/** What is saved, and whether over what somebody else saved meanwhile. */
export type Saving = { readonly saved: SavedCollection; readonly isOver: boolean };

export function useSaveCollection(collectionId: string) {
  const client = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: async ({ saved, isOver }: Saving) => {
      const revision = isOver ? (await fetchCollection(collectionId)).revision : saved.revision;
      return saveCollection(collectionId, { ...saved, revision });
    },
    onSuccess: (collection) => keepSaved(client, collection),
  });
}

export function useMakeCollection() {
  const client = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: makeCollection,
    onSuccess: (collection) => keepSaved(client, collection),
  });
}

export function useDeleteCollection() {
  const client = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: ({ id, revision }: ListedCollection) => deleteCollection(id, revision),
    onSettled: () => client.invalidateQueries({ queryKey: ["collections"] }),
  });
}

function keepSaved(client: QueryClient, collection: Collection) {
  client.setQueryData(["collection", collection.id], collection);
  void client.invalidateQueries({ queryKey: ["collections"] });
}
