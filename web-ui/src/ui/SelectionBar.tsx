import type { ReactNode } from "react";
import { words } from "../words/words";

type Props = {
  readonly chosen: number;
  readonly onClear: () => void;
  /** What else can be done with what is chosen. */
  readonly children?: ReactNode;
};

/** How many hits are chosen, and what can be done with them. It stays in sight while the hits are scrolled. */
export function SelectionBar({ chosen, onClear, children }: Props) {
  if (chosen === 0) return null;
  return (
    <section className="selection" aria-label={words.selection.name} data-testid="selection">
      <output aria-live="polite">{words.selection.chosen(chosen)}</output>
      {children}
      <button type="button" className="quiet" onClick={onClear} data-testid="selection-clear">
        {words.selection.none}
      </button>
    </section>
  );
}
