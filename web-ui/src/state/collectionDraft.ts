/** A collection as it is typed: what is not known is empty, tags are one line. */
export type Draft = {
  readonly revision: number;
  readonly name: string;
  readonly note: string;
  readonly tags: string;
  readonly entries: readonly EntryDraft[];
};

export type EntryDraft = {
  readonly caseId: string;
  /** Whether the case can be opened. */
  readonly there: boolean;
  /** Whether it was found to be deleted since: it cannot be saved. */
  readonly isDeleted?: true;
  readonly note: string;
  readonly tags: string;
  readonly history: string;
  readonly diagnosis: string;
};

type Kept = {
  readonly revision: number;
  readonly name: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly entries: readonly {
    readonly caseId: string;
    readonly there: boolean;
    readonly note: string;
    readonly tags: readonly string[];
    readonly history?: string;
    readonly diagnosis?: string;
  }[];
};

export const collectionLimits = { name: 200, text: 10_000, diagnosis: 200, tags: 50, tag: 100 } as const;

export function draftOf({ revision, name, note, tags, entries }: Kept): Draft {
  return {
    revision,
    name,
    note,
    tags: tags.join(", "),
    entries: entries.map((entry) => ({
      caseId: entry.caseId,
      there: entry.there,
      note: entry.note,
      tags: entry.tags.join(", "),
      history: entry.history ?? "",
      diagnosis: entry.diagnosis ?? "",
    })),
  };
}

/** What is sent of a draft; a field that is empty is left out, as the contract has it, and so is a deleted case. */
export function savedOf({ revision, name, note, tags, entries }: Draft) {
  return {
    revision,
    name: name.trim(),
    note,
    tags: tagsIn(tags),
    entries: entries.filter(isLeft).map((entry) => ({
      caseId: entry.caseId,
      note: entry.note,
      tags: tagsIn(entry.tags),
      ...(entry.history.trim() !== "" && { history: entry.history }),
      ...(entry.diagnosis.trim() !== "" && { diagnosis: entry.diagnosis.trim() }),
    })),
  };
}

/** "chest, first week" as its tags, each once. */
export function tagsIn(line: string): string[] {
  const tags = line.split(",").map((tag) => tag.trim().slice(0, collectionLimits.tag));
  return [...new Set(tags.filter((tag) => tag !== ""))].slice(0, collectionLimits.tags);
}

export function withEntry(draft: Draft, place: number, change: Partial<EntryDraft>): Draft {
  const entries = draft.entries.map((entry, here) => (here === place ? { ...entry, ...change } : entry));
  return { ...draft, entries };
}

/** The same with the entries marked whose cases were deleted. */
export function withDeleted(draft: Draft, caseIds: ReadonlySet<string>): Draft {
  if (caseIds.size === 0) return draft;
  const entries = draft.entries.map((entry) =>
    caseIds.has(entry.caseId) ? { ...entry, there: false, isDeleted: true as const } : entry,
  );
  return { ...draft, entries };
}

function isLeft({ isDeleted }: EntryDraft): boolean {
  return isDeleted !== true;
}

export function withoutEntry(draft: Draft, place: number): Draft {
  return { ...draft, entries: draft.entries.filter((_, here) => here !== place) };
}

/** The same with an entry at another place; a place that there is not changes nothing. */
export function withEntryMoved(draft: Draft, from: number, to: number): Draft {
  const entry = draft.entries[from];
  if (entry === undefined || to < 0 || to >= draft.entries.length) return draft;
  const entries = draft.entries.filter((_, here) => here !== from);
  return { ...draft, entries: [...entries.slice(0, to), entry, ...entries.slice(to)] };
}
