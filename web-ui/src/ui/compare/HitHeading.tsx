import type { Case, Hit } from "../../api/types";
import { caseHref } from "../../state/route";
import type { SearchState } from "../../state/search";
import { useHides } from "../../state/unknown";
import { words } from "../../words/words";
import { Labels } from "../Labels";
import { Link } from "../Link";
import { RelevanceBadge } from "../Relevance";
import { RevealButton } from "../RevealButton";
import { bodyPartTitle, modalityTitle, patientTitle } from "../words";

type Props = {
  /** What is said of the case alone: its rank among the hits, or its id. */
  readonly name: string;
  readonly caseId: string;
  /** The case as the search found it, if it did. */
  readonly hit: Hit | undefined;
  /** What is known of it; undefined while that is nothing. */
  readonly of: Hit | Case | undefined;
  readonly search: SearchState;
  readonly heat: number | null;
};

/** What stands in a column, in a few words, and the way to it. */
export function HitHeading({ name, caseId, hit, of, search, heat }: Props) {
  const isHidden = useHides(caseId);
  const href = caseHref(caseId, search, hit?.bestImage?.id ?? null, heat);
  return (
    <header className="compare-heading">
      <h2>
        <span className="compare-rank">{name}</span>{" "}
        {of !== undefined && (
          <Link href={href} data-testid="column-case">
            {isHidden ? (
              words.unknownMode.case
            ) : (
              <>
                <abbr title={modalityTitle(of.modality)}>{of.modality}</abbr> {bodyPartTitle(of.bodyPart)}
              </>
            )}
          </Link>
        )}
      </h2>
      {hit !== undefined && <RelevanceBadge relevance={hit.relevance} />}
      {of !== undefined && (
        <p className="muted">
          {patientTitle(of)}{" "}
          {of.studyDate !== undefined && (
            <time dateTime={of.studyDate}>{words.forms.date(of.studyDate)}</time>
          )}
        </p>
      )}
      {of !== undefined && isHidden && (
        <RevealButton caseId={caseId} name={words.unknownMode.revealOf(name)} />
      )}
      {of !== undefined && <Labels labels={of.labels} most={4} />}
    </header>
  );
}
