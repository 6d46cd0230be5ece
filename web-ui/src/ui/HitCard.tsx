import type { Hit } from "../api/types";
import { rememberOpened } from "../state/location";
import { caseHref, searchHref } from "../state/route";
import { lookFor, queryParts, type SearchState } from "../state/search";
import { Icon } from "./Icon";
import { Labels } from "./Labels";
import { Link } from "./Link";
import { Marked } from "./Marked";
import { RelevanceBadge } from "./Relevance";
import { SameImages } from "./SameImages";
import { Thumbnail } from "./Thumbnail";
import { Why } from "./Why";
import { bodyPartTitle, counted, modalityTitle, patientTitle } from "./words";

type Props = { readonly hit: Hit; readonly search: SearchState };

/** One hit. The whole card leads to the case; what stands at its foot keeps its own purpose. */
export function HitCard({ hit, search }: Props) {
  const href = caseHref(hit.caseId, search, hit.bestImage?.id ?? null);
  const moreLikeThis = searchHref(lookFor(search, { text: "", image: null, like: hit.caseId }));
  return (
    <article className="card" data-testid="hit-card" data-case-id={hit.caseId}>
      <div className="card-well">
        <Thumbnail src={hit.bestImage?.thumbnail ?? null} />
        <span className="card-rank">{hit.rank}</span>
        {hit.imageCount > 1 && (
          <span className="card-count">
            <Icon name="stack" />
            {counted(hit.imageCount, "image", "images")}
          </span>
        )}
      </div>
      <div className="card-body">
        <div className="card-top">
          <h2 className="card-title">
            <Link className="card-link" href={href} onFollow={() => rememberOpened(hit.caseId)}>
              <abbr title={modalityTitle(hit.modality)}>{hit.modality}</abbr> {bodyPartTitle(hit.bodyPart)}
            </Link>
          </h2>
          <RelevanceBadge relevance={hit.relevance} />
        </div>
        <p className="card-patient">
          {patientTitle(hit)}
          {hit.studyDate !== undefined && <time dateTime={hit.studyDate}>{hit.studyDate}</time>}
        </p>
        <Labels labels={hit.labels} most={4} />
        {hit.report !== undefined && (
          <p className="card-snippet">
            <Marked text={hit.report.snippet} spans={hit.report.matches} />
          </p>
        )}
        <SameImages hit={hit} search={search} />
        <div className="card-foot">
          <Link className="quiet" href={moreLikeThis} data-testid="more-like-this">
            <Icon name="similar" />
            More like this
          </Link>
          <Why hit={hit} search={search} parts={queryParts(search)} />
        </div>
      </div>
    </article>
  );
}
