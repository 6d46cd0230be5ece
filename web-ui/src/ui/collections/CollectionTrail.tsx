import type { ReactNode } from "react";
import { collectionsHref, presentHref, quizHref } from "../../state/route";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import { fillScreen } from "../fullScreen";
import { Icon } from "../Icon";
import { Link } from "../Link";
import { UnknownSwitch } from "../UnknownSwitch";

type Props = { readonly id: string; readonly children?: ReactNode };

/** The way back to all collections, and what can be done with this one. */
export function CollectionTrail({ id, children }: Props) {
  return (
    <nav className="trail" aria-label={words.collections.title}>
      <Link className="quiet" href={collectionsHref()} isReturn>
        <Icon name="back" />
        {words.collections.title}
      </Link>
      <span className="field-row">
        <UnknownSwitch />
        <Link
          className="button button-strong"
          href={presentHref(id)}
          onFollow={fillScreen}
          data-testid="to-present"
        >
          {sheetWords().present.name}
        </Link>
        <Link className="button" href={quizHref(id, null)} data-testid="to-quiz">
          {sheetWords().quiz.name}
        </Link>
        {children}
      </span>
    </nav>
  );
}
