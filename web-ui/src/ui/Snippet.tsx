import type { Hit } from "../api/types";
import { Marked } from "./Marked";

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
      <p className="card-snippet">
        <Marked text={report.snippet} spans={report.matches} />
      </p>
    );
  }
  const start = report?.snippet.indexOf(quote) ?? -1;
  const isInSight = report !== undefined && start >= 0 && start + quote.length <= inSight;
  return (
    <p className="card-snippet card-quote" data-testid="card-quote">
      {isInSight ? (
        <Marked text={report.snippet} spans={[{ start, end: start + quote.length }]} />
      ) : (
        <Marked text={quote} spans={[{ start: 0, end: quote.length }]} />
      )}
    </p>
  );
}
