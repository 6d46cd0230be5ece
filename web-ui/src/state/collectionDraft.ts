/** A collection as it is typed: what is not known is empty, tags are one line, see {@link lineOf}. */
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

export type Kept = {
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
    tags: lineOf(tags),
    entries: entries.map((entry) => ({
      caseId: entry.caseId,
      there: entry.there,
      note: entry.note,
      tags: lineOf(entry.tags),
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

/** Tags as one line, with commas between; as in a CSV file one that holds a comma stands in quotation marks. */
export function lineOf(tags: readonly string[]): string {
  return tags.map((tag) => (/[",]/.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag)).join(", ");
}

/** The tags of a line, each once. */
export function tagsIn(line: string): string[] {
  const found = [...line.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]+))/g)];
  const tags = found.map(([, quoted, plain = ""]) => (quoted?.replaceAll('""', '"') ?? plain).trim());
  return [...new Set(tags.filter((tag) => tag !== ""))];
}

/** Whether a line holds more tags than are kept, or longer ones. */
export function hasTooMuchTags(line: string): boolean {
  const { tags: most, tag: longest } = collectionLimits;
  if (line.length > 2 * most * (longest + 2)) return true; // such a line is not even taken apart
  const tags = tagsIn(line);
  return tags.length > most || tags.some(({ length }) => length > longest);
}

/** A collection has a name. */
export function hasName(name: string): boolean {
  return name.trim() !== "";
}

/** Whether all that is typed can be kept as it is: nothing is cut off. */
export function isKeepable({ name, note, tags, entries }: Draft): boolean {
  const { name: longestName, text, diagnosis } = collectionLimits;
  if (!hasName(name)) return false;
  if (name.length > longestName || note.length > text || hasTooMuchTags(tags)) return false;
  return entries.every(
    (entry) =>
      entry.note.length <= text &&
      entry.history.length <= text &&
      entry.diagnosis.length <= diagnosis &&
      !hasTooMuchTags(entry.tags),
  );
}

export function withEntry(draft: Draft, place: number, change: Partial<EntryDraft>): Draft {
  const entries = draft.entries.map((entry, here) => (here === place ? { ...entry, ...change } : entry));
  return { ...draft, entries };
}

/** The same with cases of a saved collection behind its own. */
export function withPut(draft: Draft, collection: Kept, caseIds: readonly string[]): Draft {
  const held = new Set(draft.entries.map(({ caseId }) => caseId));
  const put = draftOf(collection).entries.filter(
    ({ caseId }) => caseIds.includes(caseId) && !held.has(caseId),
  );
  return { ...draft, entries: [...draft.entries, ...put] };
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
