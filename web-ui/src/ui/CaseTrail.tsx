import type { Hit } from "../api/types";
import { caseHref, searchHref } from "../state/route";
import { asksNothing, type SearchState } from "../state/search";
import { words } from "../words/words";
import { Icon } from "./Icon";
import { Link } from "./Link";

type Props = { readonly caseId: string; readonly search: SearchState; readonly hits: readonly Hit[] };

/** The way back to the hits, and on to the next one without going back. */
export function CaseTrail({ caseId, search, hits }: Props) {
  const place = hits.findIndex((hit) => hit.caseId === caseId);
  return (
    <nav className="trail" aria-label={words.trail.name}>
      <Link className="quiet" href={searchHref(search)} data-testid="back">
        <Icon name="back" />
        {asksNothing(search) ? words.trail.search : words.trail.back}
      </Link>
      {place >= 0 && (
        <span className="trail-steps">
          <Step hit={hits[place - 1]} search={search} way="back" />
          <span>{words.trail.place(place + 1, hits.length)}</span>
          <Step hit={hits[place + 1]} search={search} way="forward" />
        </span>
      )}
    </nav>
  );
}

type StepProps = {
  readonly hit: Hit | undefined;
  readonly search: SearchState;
  readonly way: "back" | "forward";
};

function Step({ hit, search, way }: StepProps) {
  const icon = <Icon name={way} />;
  const name = way === "back" ? words.trail.previous : words.trail.next;
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
