import type { ReactNode } from "react";
import { navigate } from "../state/location";
import { type SheetWords, sheetWords } from "../words/sheets";
import { Icon } from "./Icon";
import { Link } from "./Link";
import { TrailStep } from "./TrailStep";
import { useKey } from "./useKey";

/** A case that the reader may step to. */
type Stop = { readonly caseId: string; readonly href: string };

type Props = {
  readonly caseId: string;
  readonly backHref: string;
  /** What the way back is called. */
  readonly back: string;
  readonly stops: readonly Stop[];
  /** What the stops are called: hits, or rows of a list. */
  readonly say: SheetWords["trail"]["ofHits"];
  /** Other ways from here. */
  readonly children?: ReactNode;
};

/** The way back to the hits or to a list, and on to the next case without going back. */
export function CaseTrail({ caseId, backHref, back, stops, say, children }: Props) {
  const place = stops.findIndex((stop) => stop.caseId === caseId);
  const previous = place < 0 ? null : (stops[place - 1]?.href ?? null);
  const next = place < 0 ? null : (stops[place + 1]?.href ?? null);
  const step = (href: string | null) => href !== null && navigate(href, "replace");
  useKey("j", () => step(next));
  useKey("k", () => step(previous));
  return (
    <nav className="trail" aria-label={sheetWords().trail.name}>
      <Link className="quiet" href={backHref} isReturn data-testid="back">
        <Icon name="back" />
        {back}
      </Link>
      {children}
      {place >= 0 && (
        <span className="trail-steps">
          <TrailStep href={previous} way="back" name={say.previous} />
          <span>{say.place(place + 1, stops.length)}</span>
          <TrailStep href={next} way="forward" name={say.next} />
        </span>
      )}
    </nav>
  );
}
