import type { KeyboardEvent } from "react";
import type { Hit, HitLeg } from "../api/types";
import { rememberOpened } from "../state/location";
import { caseHref } from "../state/route";
import type { SearchState } from "../state/search";
import { Link } from "./Link";
import { legTitles, partTitle, percent } from "./words";

type Props = { readonly hit: Hit; readonly search: SearchState };

/** Why a case was found, shown when asked: every leg of the search that ranked it. */
export function Why({ hit, search }: Props) {
  const { legs } = hit.explanation;
  if (legs.length === 0) return null;
  return (
    <details className="why">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary takes the focus and keys by itself */}
      <summary onKeyDown={closeOnEscape}>Why?</summary>
      <ul>
        {legs.map((leg) => (
          <li key={`${leg.leg}-${leg.part}`}>
            <span>
              {legTitles[leg.leg]} {partTitle(search.parts[leg.part])}
              {leg.image !== undefined && leg.queryImage !== undefined && (
                <Pair query={leg.queryImage} found={leg.image} />
              )}
              {leg.image !== undefined && (
                <Link
                  className="why-where"
                  href={caseHref(hit.caseId, search, leg.image, leg.part)}
                  onFollow={() => rememberOpened(hit.caseId)}
                >
                  Show where
                </Link>
              )}
            </span>
            <span
              className="why-rank"
              title={`Score ${leg.score.toPrecision(4)}, comparable within this leg only`}
            >
              {saying(leg)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The two images that decided: the one that was looked for, and the one that was found by it. */
function Pair({ query, found }: { readonly query: string; readonly found: string }) {
  return (
    <span className="why-pair">
      <img src={thumbnail(query)} alt="What was looked for with" loading="lazy" />
      <img src={thumbnail(found)} alt="What was found by it" loading="lazy" />
    </span>
  );
}

function thumbnail(imageId: string): string {
  return `/api/v1/images/${encodeURIComponent(imageId)}/thumbnail`;
}

/** Below this share a leg only orders what others leave equal. */
const heard = 0.001;

function saying(leg: HitLeg): string {
  const said = [`rank ${leg.rank}`];
  if (leg.probability !== undefined) said.push(`${percent(leg.probability)} probable`);
  said.push(leg.share < heard ? "not heard" : `${percent(leg.share)} of its place`);
  return said.join(", ");
}

function closeOnEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === "Escape") event.currentTarget.parentElement?.removeAttribute("open");
}
