import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Hit } from "../api/types";
import { openedBefore } from "../state/location";
import type { SearchState } from "../state/search";
import { words } from "../words/words";
import { stepInGrid } from "./gridSteps";
import { HitCard } from "./HitCard";
import type { InSummary } from "./inSummary";

type Props = {
  readonly hits: readonly Hit[];
  readonly search: SearchState;
  readonly isStale: boolean;
  readonly summary: InSummary | null;
};

/** The hits, best first. Arrow keys go from card to card; who comes back from a case finds it focused. */
export function HitGrid({ hits, search, isStale, summary }: Props) {
  const grid = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const opened = openedBefore();
    const card = cardsIn(grid.current).find(({ dataset }) => dataset.caseId === opened);
    focusOn(card);
  }, []);
  return (
    <ol className="grid" ref={grid} aria-label={words.results.grid} aria-busy={isStale} onKeyDown={moveFocus}>
      {hits.map((hit) => (
        <li key={hit.caseId}>
          <HitCard hit={hit} search={search} summary={summary} />
        </li>
      ))}
    </ol>
  );
}

function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const cards = cardsIn(event.currentTarget);
  const here = cards.findIndex((card) => card.contains(document.activeElement));
  const next = stepInGrid(
    event.key,
    here,
    cards.map((card) => card.getBoundingClientRect().top),
  );
  if (next === null) return;
  event.preventDefault();
  focusOn(cards[next]);
}

function cardsIn(grid: HTMLElement | null): readonly HTMLElement[] {
  return [...(grid?.querySelectorAll<HTMLElement>("[data-case-id]") ?? [])];
}

function focusOn(card: HTMLElement | undefined): void {
  card?.querySelector<HTMLElement>(".card-link")?.focus();
}
