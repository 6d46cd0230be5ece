import { Fragment, type KeyboardEvent, useRef } from "react";
import type { Hit } from "../api/types";
import type { SearchState } from "../state/search";
import { reveal } from "../state/unknown";
import { words } from "../words/words";
import { stepInGrid } from "./gridSteps";
import { HitCard } from "./HitCard";
import type { InSummary } from "./inSummary";
import type { Selection } from "./selection";
import { useComingBack } from "./useComingBack";
import { useSelecting } from "./useSelecting";

type Props = {
  readonly hits: readonly Hit[];
  readonly search: SearchState;
  /** What is said above the first that does not fit well. */
  readonly weakTitle: string;
  readonly isStale: boolean;
  readonly summary: InSummary | null;
  readonly selection: Selection;
};

/** The hits, best first. Arrow keys go from card to card, X chooses, C compares; who comes back from a case finds it focused. */
export function HitGrid({ hits, search, weakTitle, isStale, summary, selection }: Props) {
  const selecting = useSelecting(hits, selection);
  const firstWeak = hits.findIndex(({ relevance }) => relevance === "weak");
  const grid = useRef<HTMLOListElement>(null);
  useComingBack(grid, ".card-link");
  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const cards = cardsIn(event.currentTarget);
    const here = cards.findIndex((card) => card.contains(document.activeElement));
    if (event.key === "c") cards[here]?.querySelector<HTMLElement>(".card-compare")?.click();
    const next = stepInGrid(
      event.key,
      here,
      cards.map((card) => card.getBoundingClientRect().top),
    );
    if (next !== null) {
      focusOn(cards[next]);
      if (event.shiftKey) selecting.extend(here, next);
    } else if (event.key === "r" && hits[here] !== undefined) {
      reveal(hits[here].caseId);
    } else if (!selecting.pickByKey(event, here)) return;
    event.preventDefault();
  };
  return (
    <ol className="grid" ref={grid} aria-label={words.results.grid} aria-busy={isStale} onKeyDown={onKeyDown}>
      {hits.map((hit, place) => (
        <Fragment key={hit.caseId}>
          {place === firstWeak && (
            <li className="grid-rule" data-testid="weak-rule">
              {weakTitle}
            </li>
          )}
          <li>
            <HitCard
              hit={hit}
              search={search}
              summary={summary}
              isChosen={selection.chosen.includes(hit.caseId)}
              onPick={selecting.pick}
            />
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

function cardsIn(grid: HTMLElement): readonly HTMLElement[] {
  return [...grid.querySelectorAll<HTMLElement>("[data-case-id]")];
}

function focusOn(card: HTMLElement | undefined): void {
  card?.querySelector<HTMLElement>(".card-link")?.focus();
}
