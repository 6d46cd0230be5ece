import type { Collection, Quiz, SavedCollection } from "../api/types";

type CollectionAnswer = { readonly status: number; readonly body: unknown };

type Entries = NonNullable<SavedCollection["entries"]>;

const changed = "2026-03-04T10:00:00Z";

/** Collections as the server keeps them, in memory. */
export class FakeCollections {
  readonly kept = new Map<string, Collection>();
  /** Cases that an entry names and that are not there. */
  readonly gone = new Set<string>();
  private readonly deleted = new Set<string>();
  private made = 0;
  /** The quiz of a seed. */
  quiz: (seed: number) => Omit<Quiz, "seed" | "revision"> = () => ({ questions: [], leftOut: [] });

  /** Keeps a collection of cases, as somebody else would. */
  keep(name: string, entries: SavedCollection["entries"] = []): Collection {
    const id = `collection-${++this.made}`;
    return this.put(id, { revision: 0, name, entries });
  }

  /** Saves another name, as somebody else would. */
  rename(id: string, name: string): void {
    const before = this.kept.get(id);
    if (before !== undefined) this.kept.set(id, { ...before, name, revision: before.revision + 1 });
  }

  /** Saves other entries, as somebody else would. */
  change(id: string, change: (entries: Entries) => Entries): void {
    const before = this.kept.get(id);
    if (before !== undefined) this.put(id, { ...before, entries: change(before.entries) });
  }

  /** Deletes a case, which takes its entries along; each collection that it was in has changed. */
  deleteCase(caseId: string): void {
    this.deleted.add(caseId);
    for (const [id, one] of this.kept) {
      const entries = one.entries.filter((entry) => entry.caseId !== caseId);
      if (entries.length === one.entries.length) continue;
      this.kept.set(id, { ...one, entries, revision: one.revision + 1 });
    }
  }

  answer(method: string, path: string, query: URLSearchParams, body: unknown): CollectionAnswer {
    const id = /^\/collections\/([^/]+)(\/quiz)?$/.exec(path)?.[1];
    if (path === "/collections" && method === "GET") return this.list();
    if (path === "/collections" && method === "POST") {
      const made = body as SavedCollection;
      const id = `collection-${++this.made}`;
      return this.unknownCases(made) ?? { status: 201, body: this.put(id, { ...made, revision: 0 }) };
    }
    const found = id === undefined ? undefined : this.kept.get(id);
    if (id === undefined || found === undefined) return refused(404, "There is no such collection.");
    if (path.endsWith("/quiz")) {
      const { seed } = body as { seed: number };
      return { status: 200, body: { ...this.quiz(seed), seed, revision: 1 } };
    }
    if (method === "GET") return { status: 200, body: found };
    const saved = body as SavedCollection;
    const seen = method === "DELETE" ? Number(query.get("revision")) : saved.revision;
    if (seen !== found.revision) return refused(409, "The collection has changed.");
    if (method === "PUT") return this.unknownCases(saved) ?? { status: 200, body: this.put(id, saved) };
    this.kept.delete(id);
    return { status: 204, body: undefined };
  }

  private unknownCases({ entries = [] }: SavedCollection): CollectionAnswer | null {
    const place = entries.findIndex(({ caseId }) => this.deleted.has(caseId));
    return place < 0 ? null : refused(422, `entries[${place}] name no case of this archive`);
  }

  private list(): CollectionAnswer {
    const collections = [...this.kept.values()].map(({ note: _, entries, ...one }) => ({
      ...one,
      count: entries.length,
    }));
    return { status: 200, body: { collections } };
  }

  private put(id: string, { revision, name, note, tags, entries }: SavedCollection): Collection {
    const collection: Collection = {
      id,
      revision: revision + 1,
      changed,
      name,
      note: note ?? "",
      tags: tags ?? [],
      entries: (entries ?? []).map((entry) => ({
        note: "",
        tags: [],
        ...entry,
        there: !this.gone.has(entry.caseId),
      })),
    };
    this.kept.set(id, collection);
    return collection;
  }
}

function refused(status: number, detail: string): CollectionAnswer {
  return { status, body: { type: "about:blank", title: "Refused", status, detail } };
}
