import type { MouseEvent, ReactNode } from "react";
import type { Hit } from "../api/types";
import { type Mark, Marked } from "./Marked";

type Props = {
  readonly report: Hit["report"];
  /** A sentence of the report that is pointed at now. */
  readonly quote: string | null;
};

/** As much of a snippet as its four lines are sure to show, in UTF-16 units. */
const inSight = 120;

/** Words of a hit's report. A sentence that is pointed at is marked there, or stands there instead. */
export function Snippet({ report, quote }: Props) {
  if (quote === null) {
    if (report === undefined) return null;
    return (
      <Selectable>
        <Marked text={report.snippet} spans={marksOf(report)} />
      </Selectable>
    );
  }
  const start = report?.snippet.indexOf(quote) ?? -1;
  const isInSight = report !== undefined && start >= 0 && start + quote.length <= inSight;
  return (
    <Selectable isQuote>
      {isInSight ? (
        <Marked text={report.snippet} spans={[{ start, end: start + quote.length }]} />
      ) : (
        <Marked text={quote} spans={[{ start: 0, end: quote.length }]} />
      )}
    </Selectable>
  );
}

/** The words that match, those apart that the report denies. */
function marksOf({ matches, denied }: NonNullable<Props["report"]>): readonly Mark[] {
  return matches.map((match) => ({
    ...match,
    isDenied: denied.some(({ start }) => start === match.start),
  }));
}

/** Words that can be selected and copied; pressed alone they lead to the case, as the card around them does. */
function Selectable({
  isQuote = false,
  children,
}: {
  readonly isQuote?: boolean;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the card's link does the same for keys
    <p
      className={isQuote ? "card-snippet card-quote" : "card-snippet"}
      data-testid={isQuote ? "card-quote" : undefined}
      onClick={follow}
    >
      {children}
    </p>
  );
}

function follow(event: MouseEvent<HTMLElement>): void {
  if (window.getSelection()?.isCollapsed === false) return;
  const { ctrlKey, metaKey, shiftKey } = event;
  const link = event.currentTarget.closest(".card")?.querySelector(".card-link");
  link?.dispatchEvent(
    new window.MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
  );
}
