import type { ReactNode } from "react";
import { collectionsHref } from "../../state/route";
import { words } from "../../words/words";
import { Icon } from "../Icon";
import { Link } from "../Link";
import { UnknownSwitch } from "../UnknownSwitch";

/** The way back to all collections, and what can be done with this one. */
export function CollectionTrail({ children }: { readonly children?: ReactNode }) {
  return (
    <nav className="trail" aria-label={words.collections.title}>
      <Link className="quiet" href={collectionsHref()} isReturn>
        <Icon name="back" />
        {words.collections.title}
      </Link>
      <span className="field-row">
        <UnknownSwitch />
        {children}
      </span>
    </nav>
  );
}
