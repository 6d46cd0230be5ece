import { useEffect, useRef } from "react";
import { useSearch } from "../api/queries";
import { columns, filled, hitsIn, moved, seenParts } from "../state/compare";
import { goBackTo, navigate, rememberShown } from "../state/location";
import { compareHref, searchHref } from "../state/route";
import type { SearchState } from "../state/search";
import { hides, reveal } from "../state/unknown";
import { CompareBar } from "../ui/compare/CompareBar";
import { CompareTrail } from "../ui/compare/CompareTrail";
import { useSync } from "../ui/compare/useSync";
import { Notice } from "../ui/Notice";
import { useKey } from "../ui/useKey";
import { sheetWords } from "../words/sheets";
import { HitSlot } from "./HitSlot";
import { QueryColumn } from "./QueryColumn";
import { useHeat } from "./useHeat";
import type { QueryImages } from "./useQueryImages";
import "../ui/compare/compare.css";

type Props = {
  readonly caseIds: readonly string[];
  /** The part of the search that the hits are shown to be similar to, if any. */
  readonly heat: number | null;
  readonly search: SearchState;
  readonly images: QueryImages;
};

/**
 * The page at "/compare?case=ID": what is looked for, where it can be seen, beside hits. All columns are scrolled,
 * enlarged, moved and inverted as one; the next hits come into the same columns. Esc leads back to the hits.
 */
export default function ComparePage({ caseIds, heat, search, images }: Props) {
  const answer = useSearch(search, images.held).data;
  const hits = answer === undefined ? [] : [...answer.hits, ...answer.nearest];
  const order = hits.map(({ caseId }) => caseId);
  const isSeen = seenParts(search.parts).length > 0;
  const most = hitsIn(columns.most, search.parts);
  const least = hitsIn(columns.least, search.parts);
  const shown = filled(caseIds, order, Math.min(most, Math.max(least, caseIds.length)));
  const sync = useSync();

  const hrefOf = (next: readonly string[] | null, part = heat) =>
    next === null ? null : compareHref(next, search, part);
  const onHeat = (part: number | null) => navigate(compareHref(caseIds, search, part), "replace");
  const map = useHeat({ search, images: images.held, hit: undefined, chosen: heat, onChoose: onHeat });
  const hitsHref = searchHref(search);
  useKey("Escape", () => goBackTo(hitsHref));
  useKey("r", () => reveal(columnInFocus() ?? shown.find((caseId) => hides(caseId)) ?? ""));
  const [first] = shown;
  useEffect(() => {
    if (first !== undefined) rememberShown(first, hitsHref);
  }, [first, hitsHref]);
  const page = useRef<HTMLElement>(null);
  useEffect(() => page.current?.focus({ preventScroll: true }), []);

  const ranks = shown.flatMap((caseId) => hits.find((hit) => hit.caseId === caseId)?.rank ?? []);
  const widths = [2, 3, 4].filter((count) => hitsIn(count, search.parts) <= Math.max(least, order.length));
  return (
    <section
      ref={page}
      className="compare"
      tabIndex={-1}
      aria-label={sheetWords().compare.name}
      data-testid="compare-page"
    >
      <CompareTrail
        search={search}
        previous={hrefOf(moved(shown, order, -1))}
        next={hrefOf(moved(shown, order, 1))}
        place={ranks.length === 0 ? "" : sheetWords().compare.hits(ranks, order.length)}
        columns={shown.length + (isSeen ? 1 : 0)}
        choices={widths}
        onColumns={(count) =>
          navigate(compareHref(filled(shown, order, hitsIn(count, search.parts)), search, heat), "replace")
        }
      />
      {shown.length === 0 ? (
        <Notice title={sheetWords().compare.none} testId="compare-none">
          <p>{sheetWords().compare.howTo}</p>
        </Notice>
      ) : (
        <>
          <CompareBar sync={sync} heat={map} />
          <ol className="compare-columns" data-columns={shown.length + (isSeen ? 1 : 0)}>
            {isSeen && (
              <li data-testid="query-column">
                <QueryColumn
                  search={search}
                  images={images}
                  hit={hits.find(({ caseId }) => caseId === first)}
                  sync={sync}
                />
              </li>
            )}
            {shown.map((caseId, slot) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is set of a column stays when another case comes into it
              <li key={slot} data-testid="hit-column" data-case-id={caseId}>
                <HitSlot
                  caseId={caseId}
                  hit={hits.find((hit) => hit.caseId === caseId)}
                  search={search}
                  images={images.held}
                  heat={heat}
                  onHeat={onHeat}
                  sync={sync}
                />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function columnInFocus(): string | undefined {
  return document.activeElement?.closest<HTMLElement>("[data-case-id]")?.dataset.caseId;
}
