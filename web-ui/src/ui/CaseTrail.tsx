import type { Hit } from "../api/types";
import { seenParts } from "../state/compare";
import { navigate } from "../state/location";
import { caseHref, searchHref } from "../state/route";
import { asksNothing, type SearchState } from "../state/search";
import { words } from "../words/words";
import { CompareLink } from "./CompareLink";
import { Icon } from "./Icon";
import { Link } from "./Link";
import { TrailStep } from "./TrailStep";
import { useKey } from "./useKey";

type Props = { readonly caseId: string; readonly search: SearchState; readonly hits: readonly Hit[] };

/** The way back to the hits, and on to the next one without going back. */
export function CaseTrail({ caseId, search, hits }: Props) {
  const place = hits.findIndex((hit) => hit.caseId === caseId);
  const previous = place < 0 ? null : hrefOf(hits[place - 1], search);
  const next = place < 0 ? null : hrefOf(hits[place + 1], search);
  const step = (href: string | null) => href !== null && navigate(href, "replace");
  useKey("j", () => step(next));
  useKey("k", () => step(previous));
  const isSeen = seenParts(search.parts).length > 0;
  return (
    <nav className="trail" aria-label={words.trail.name}>
      <Link className="quiet" href={searchHref(search)} isReturn data-testid="back">
        <Icon name="back" />
        {asksNothing(search) ? words.trail.search : words.trail.back}
      </Link>
      {(isSeen || hits.length > 1) && (
        <CompareLink
          caseIds={[caseId]}
          search={search}
          name={isSeen ? words.compare.withQuery : words.compare.withHits}
        />
      )}
      {place >= 0 && (
        <span className="trail-steps">
          <TrailStep href={previous} way="back" />
          <span>{words.trail.place(place + 1, hits.length)}</span>
          <TrailStep href={next} way="forward" />
        </span>
      )}
    </nav>
  );
}

function hrefOf(hit: Hit | undefined, search: SearchState): string | null {
  return hit === undefined ? null : caseHref(hit.caseId, search, hit.bestImage?.id ?? null);
}
