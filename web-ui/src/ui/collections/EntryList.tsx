import { useEffect, useRef, useState } from "react";
import type { FoundCase } from "../../api/queries";
import { type Draft, withEntry, withEntryMoved, withoutEntry } from "../../state/collectionDraft";
import { sheetWords } from "../../words/sheets";
import { Entry } from "./Entry";
import { useDragOrder } from "./useDragOrder";

type Props = {
  readonly draft: Draft;
  /** How many of the entries are drawn. */
  readonly shown: number;
  /** Their cases, as far as they are known by now. */
  readonly cases: ReadonlyMap<string, FoundCase>;
  readonly onChange: (draft: Draft) => void;
};

/** The cases of a collection in their order, which arrow keys and dragging change. */
export function EntryList({ draft, shown, cases, onChange }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ readonly caseId: string; readonly place: number } | null>(null);
  const move = (from: number, to: number) => {
    const next = withEntryMoved(draft, from, to);
    const caseId = draft.entries[from]?.caseId;
    if (next === draft || caseId === undefined) return;
    onChange(next);
    setMoved({ caseId, place: to });
  };
  const onDrag = useDragOrder(list, move);
  useEffect(() => {
    if (moved === null) return; // what is put elsewhere in the document loses the focus there
    const handle = `[data-entry="${CSS.escape(moved.caseId)}"] .entry-handle`;
    list.current?.querySelector<HTMLElement>(handle)?.focus();
  }, [moved]);
  const all = draft.entries.length;
  if (all === 0) return <p className="muted">{sheetWords().collections.empty}</p>;
  return (
    <>
      <output className="unseen" aria-live="polite" data-testid="moved">
        {moved !== null && sheetWords().collections.movedTo(moved.place + 1, all)}
      </output>
      <ol className="entries" ref={list} aria-label={sheetWords().collections.cases}>
        {draft.entries.slice(0, shown).map((entry, place) => (
          <Entry
            key={entry.caseId}
            entry={entry}
            place={place}
            all={all}
            found={cases.get(entry.caseId)}
            onChange={(change) => onChange(withEntry(draft, place, change))}
            onMove={(steps) => move(place, place + steps)}
            onDrag={onDrag}
            onRemove={() => onChange(withoutEntry(draft, place))}
          />
        ))}
      </ol>
    </>
  );
}
