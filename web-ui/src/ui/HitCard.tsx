import { useRef } from "react";
import type { Hit } from "../api/types";
import { navigate, rememberOpened } from "../state/location";
import { casePart } from "../state/parts";
import { caseHref, compareHref, searchHref } from "../state/route";
import { lookFor, type SearchState, toggleFeedback } from "../state/search";
import { useHides } from "../state/unknown";
import { words } from "../words/words";
import { HitPick } from "./HitPick";
import { HitThumbs } from "./HitThumbs";
import { Icon } from "./Icon";
import type { InSummary } from "./inSummary";
import { Labels } from "./Labels";
import { Link } from "./Link";
import { RelevanceBadge } from "./Relevance";
import { RevealButton } from "./RevealButton";
import { SameImages } from "./SameImages";
import { Snippet } from "./Snippet";
import { Thumbnail } from "./Thumbnail";
import { usePointed } from "./usePointed";
import type { Pick } from "./useSelecting";
import { Why } from "./Why";
import { bodyPartTitle, modalityTitle, patientTitle } from "./words";

type Props = {
  readonly hit: Hit;
  readonly search: SearchState;
  /** What a summary beside the hits has to do with it; null while none is shown. */
  readonly summary: InSummary | null;
  readonly isChosen: boolean;
  readonly onPick: Pick;
};

/** One hit. The whole card leads to the case; what stands at its foot keeps its own purpose. */
export function HitCard({ hit, search, summary, isChosen, onPick }: Props) {
  const card = useRef<HTMLElement>(null);
  const pointed = summary?.pointed?.caseId === hit.caseId ? summary.pointed : null;
  usePointed(card, pointed !== null);
  const isHidden = useHides(hit.caseId);
  const href = caseHref(hit.caseId, search, hit.bestImage?.id ?? null);
  const moreLikeThis = searchHref(lookFor(search, [casePart(hit.caseId)]));
  return (
    <article
      ref={card}
      className="card"
      data-testid="hit-card"
      data-case-id={hit.caseId}
      data-pointed={pointed !== null}
    >
      <div className="card-well">
        <Thumbnail src={hit.bestImage?.thumbnail ?? null} />
        <span className="card-rank">{hit.rank}</span>
        {hit.imageCount > 1 && (
          <span className="card-count">
            <Icon name="stack" />
            {words.card.images(hit.imageCount)}
          </span>
        )}
        <HitPick hit={hit} isChosen={isChosen} summary={summary} onPick={onPick} />
      </div>
      <div className="card-body">
        <div className="card-top">
          <h2 className="card-title">
            <Link className="card-link" href={href} onFollow={() => rememberOpened(hit.caseId)}>
              {isHidden ? (
                words.unknownMode.hit(hit.rank)
              ) : (
                <>
                  <abbr title={modalityTitle(hit.modality)}>{hit.modality}</abbr>{" "}
                  {bodyPartTitle(hit.bodyPart)}
                </>
              )}
            </Link>
          </h2>
          <RelevanceBadge relevance={hit.relevance} />
        </div>
        <p className="card-patient">
          {patientTitle(hit)}
          {hit.studyDate !== undefined && (
            <time dateTime={hit.studyDate}>{words.forms.date(hit.studyDate)}</time>
          )}
        </p>
        {isHidden && <RevealButton caseId={hit.caseId} name={words.unknownMode.revealHit(hit.rank)} />}
        <Labels labels={hit.labels} most={4} />
        <Snippet report={hit.report} quote={pointed?.quote ?? null} />
        <SameImages hit={hit} search={search} />
        <div className="card-foot">
          <Link className="quiet" href={moreLikeThis} data-testid="more-like-this">
            <Icon name="similar" />
            {words.card.moreLikeThis}
          </Link>
          <span className="card-acts">
            <HitThumbs
              hit={hit}
              feedback={search.feedback}
              onToggle={(wanted) => navigate(searchHref(toggleFeedback(search, hit.caseId, wanted)))}
            />
            <Link
              className="card-compare"
              href={compareHref([hit.caseId], search)}
              aria-label={words.compare.oneWhy(hit.rank)}
              title={words.compare.oneWhy(hit.rank)}
              aria-keyshortcuts="c"
              onFollow={() => rememberOpened(hit.caseId)}
              data-testid="compare-hit"
            >
              <Icon name="compare" />
            </Link>
          </span>
          <Why hit={hit} search={search} />
        </div>
      </div>
    </article>
  );
}
