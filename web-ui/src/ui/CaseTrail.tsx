import type { Hit } from "../api/types";
import { caseHref, searchHref } from "../state/route";
import { asksNothing, type SearchState } from "../state/search";
import { Icon } from "./Icon";
import { Link } from "./Link";
import { count } from "./words";

type Props = { readonly caseId: string; readonly search: SearchState; readonly hits: readonly Hit[] };

/** The way back to the hits, and on to the next one without going back. */
export function CaseTrail({ caseId, search, hits }: Props) {
  const place = hits.findIndex((hit) => hit.caseId === caseId);
  return (
    <nav className="trail" aria-label="Hits">
      <Link className="quiet" href={searchHref(search)} data-testid="back">
        <Icon name="back" />
        {asksNothing(search) ? "Search" : "Back to the hits"}
      </Link>
      {place >= 0 && (
        <span className="trail-steps">
          <Step hit={hits[place - 1]} search={search} name="Previous hit" />
          <span>
            Hit {count(place + 1)} of {count(hits.length)}
          </span>
          <Step hit={hits[place + 1]} search={search} name="Next hit" />
        </span>
      )}
    </nav>
  );
}

type StepProps = { readonly hit: Hit | undefined; readonly search: SearchState; readonly name: string };

function Step({ hit, search, name }: StepProps) {
  const icon = <Icon name={name === "Next hit" ? "forward" : "back"} />;
  if (hit === undefined) return <span className="trail-step trail-none">{icon}</span>;
  return (
    <Link
      className="trail-step"
      aria-label={name}
      title={name}
      href={caseHref(hit.caseId, search, hit.bestImage?.id ?? null)}
    >
      {icon}
    </Link>
  );
}
