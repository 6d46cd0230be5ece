import { navigate } from "../state/location";
import { compareHref } from "../state/route";
import type { SearchState } from "../state/search";
import { Icon } from "./Icon";
import { Link } from "./Link";
import { useKey } from "./useKey";

type Props = {
  readonly caseIds: readonly string[];
  readonly search: SearchState;
  readonly name: string;
  readonly onFollow?: () => void;
};

/** The way to where cases stand side by side, also by the key V. */
export function CompareLink({ caseIds, search, name, onFollow = nothing }: Props) {
  const href = compareHref(caseIds, search);
  useKey("v", () => {
    onFollow();
    navigate(href);
  });
  return (
    <Link className="quiet" href={href} onFollow={onFollow} aria-keyshortcuts="v" data-testid="compare">
      <Icon name="compare" />
      {name}
    </Link>
  );
}

function nothing(): void {}
