import { lazy, useEffect, useRef } from "react";
import { words } from "../../words/words";
import { Later } from "../Later";
import { useKey } from "../useKey";
import type { SummaryView } from "./summaryView";

const loadBody = () => import("./SummaryBody");
const SummaryBody = lazy(loadBody);

/** Loads what shows a summary, so that it is there when one comes. */
export function loadSummary(): void {
  loadBody().catch(() => undefined);
}

type Props = {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly view: SummaryView;
};

/** What the hits have in common, beside them. It can be closed, and "s" goes to it from wherever the reader is. */
export function SummaryPanel({ isOpen, onOpen, view }: Props) {
  const chosen = view.search.chosen.length;
  const title = useRef<HTMLHeadingElement>(null);
  const goesThere = useRef(false);
  useKey("s", () => {
    goesThere.current = true;
    onOpen(true);
    focusOn(title.current);
  });
  useEffect(() => {
    if (isOpen && goesThere.current) focusOn(title.current);
    goesThere.current = false;
  }, [isOpen]);
  return (
    <section className="summary" aria-label={words.summary.name} data-testid="summary" data-open={isOpen}>
      <header className="summary-head">
        <h2 ref={title} tabIndex={-1}>
          {words.summary.title}
        </h2>
        <strong className="summary-caution">{words.summary.notForDiagnosis}</strong>
        <button
          type="button"
          className="quiet"
          aria-expanded={isOpen}
          aria-controls="summary-body"
          aria-keyshortcuts="s"
          title={words.summary.key}
          onClick={() => onOpen(!isOpen)}
          data-testid="summary-toggle"
        >
          {words.summary.toggle(isOpen)}
          <span className="unseen"> {words.summary.theSummary}</span>
          {!isOpen && chosen > 0 && <span> {words.summary.chosen(chosen)}</span>}
        </button>
      </header>
      <div id="summary-body" className="summary-body" hidden={!isOpen} aria-busy={view.isOld}>
        {isOpen && (
          <Later>
            <SummaryBody view={view} />
          </Later>
        )}
      </div>
    </section>
  );
}

function focusOn(title: HTMLHeadingElement | null): void {
  title?.focus({ preventScroll: true });
  title?.scrollIntoView({ block: "nearest" });
}
