import type { Hit } from "../api/types";
import { rememberOpened } from "../state/location";
import { caseHref } from "../state/route";
import type { SearchState } from "../state/search";
import { words } from "../words/words";
import { Link } from "./Link";

type Props = { readonly hit: Hit; readonly search: SearchState };

/** The cases that come under a hit, since they show no image that it does not show. */
export function SameImages({ hit, search }: Props) {
  if (hit.duplicates.length === 0) return null;
  return (
    <p className="card-same" data-testid="same-images">
      {words.card.sameImages(hit.duplicates.length)}
      {hit.duplicates.map(({ caseId, sameReport }, place) => (
        <Link
          key={caseId}
          className="quiet"
          href={caseHref(caseId, search, null)}
          onFollow={() => rememberOpened(hit.caseId)}
        >
          {sameReport ? place + 1 : words.card.anotherReport(place + 1)}
        </Link>
      ))}
    </p>
  );
}
