import type { Hit } from "../api/types";
import { rememberOpened } from "../state/location";
import { caseHref } from "../state/route";
import type { SearchState } from "../state/search";
import { Link } from "./Link";
import { counted } from "./words";

type Props = { readonly hit: Hit; readonly search: SearchState };

/** The cases that come under a hit, since they show no image that it does not show. */
export function SameImages({ hit, search }: Props) {
  if (hit.duplicates.length === 0) return null;
  return (
    <p className="card-same" data-testid="same-images">
      Same images in {counted(hit.duplicates.length, "other case", "other cases")}:
      {hit.duplicates.map(({ caseId, sameReport }, place) => (
        <Link
          key={caseId}
          className="quiet"
          href={caseHref(caseId, search, null)}
          onFollow={() => rememberOpened(hit.caseId)}
        >
          {place + 1}
          {!sameReport && " (another report)"}
        </Link>
      ))}
    </p>
  );
}
