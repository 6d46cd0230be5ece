import type { KeyboardEvent } from "react";
import type { Hit, HitLeg } from "../api/types";
import { rememberOpened } from "../state/location";
import { caseHref } from "../state/route";
import type { SearchState } from "../state/search";
import { words } from "../words/words";
import { Link } from "./Link";
import { SmallPicture } from "./SmallPicture";
import { partTitle } from "./words";

type Props = { readonly hit: Hit; readonly search: SearchState };

/** Why a case was found, shown when asked: every leg of the search that ranked it. */
export function Why({ hit, search }: Props) {
  const { legs } = hit.explanation;
  if (legs.length === 0) return null;
  return (
    <details className="why">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary takes the focus and keys by itself */}
      <summary onKeyDown={closeOnEscape}>{words.why.title}</summary>
      <ul>
        {legs.map((leg) => (
          <li key={`${leg.leg}-${leg.part}`}>
            <span>
              {words.legs[leg.leg]} {partTitle(search.parts[leg.part])}
              {leg.image !== undefined && leg.queryImage !== undefined && (
                <Pair query={leg.queryImage} found={leg.image} />
              )}
              {leg.image !== undefined && (
                <Link
                  className="why-where"
                  href={caseHref(hit.caseId, search, leg.image, leg.part)}
                  onFollow={() => rememberOpened(hit.caseId)}
                >
                  {words.why.where}
                </Link>
              )}
            </span>
            <span className="why-rank" title={words.why.score(leg.score.toPrecision(4))}>
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
      <SmallPicture src={thumbnail(query)} alt={words.why.lookedFor} loading="lazy" />
      <SmallPicture src={thumbnail(found)} alt={words.why.found} loading="lazy" />
    </span>
  );
}

function thumbnail(imageId: string): string {
  return `/api/v1/images/${encodeURIComponent(imageId)}/thumbnail`;
}

/** Below this share a leg only orders what others leave equal. */
const heard = 0.001;

function saying(leg: HitLeg): string {
  const said = [words.why.rank(leg.rank)];
  if (leg.probability !== undefined) said.push(words.why.probable(leg.probability));
  said.push(leg.share < heard ? words.why.notHeard : words.why.share(leg.share));
  return said.join(", ");
}

function closeOnEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === "Escape") event.currentTarget.parentElement?.removeAttribute("open");
}
