import type { Hit } from "../api/types";
import { navigate } from "../state/location";
import { caseHref, searchHref } from "../state/route";
import { asksNothing, type SearchState } from "../state/search";
import { words } from "../words/words";
import { Icon } from "./Icon";
import { Link } from "./Link";
import { useKey } from "./useKey";

type Props = { readonly caseId: string; readonly search: SearchState; readonly hits: readonly Hit[] };

/** The way back to the hits, and on to the next one without going back. */
export function CaseTrail({ caseId, search, hits }: Props) {
  const place = hits.findIndex((hit) => hit.caseId === caseId);
  const step = (hit: Hit | undefined) => {
    if (place >= 0 && hit !== undefined) navigate(hrefOf(hit, search), "replace");
  };
  useKey("j", () => step(hits[place + 1]));
  useKey("k", () => step(hits[place - 1]));
  return (
    <nav className="trail" aria-label={words.trail.name}>
      <Link className="quiet" href={searchHref(search)} isReturn data-testid="back">
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
    <Link className="trail-step" isStep aria-label={name} title={name} href={hrefOf(hit, search)}>
      {icon}
    </Link>
  );
}

function hrefOf(hit: Hit, search: SearchState): string {
  return caseHref(hit.caseId, search, hit.bestImage?.id ?? null);
}
