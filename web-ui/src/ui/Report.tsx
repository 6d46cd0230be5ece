import { memo, useEffect, useRef } from "react";
import type { CaseReport, Span, StatedFinding } from "../api/types";
import { sheetWords } from "../words/sheets";
import { useLanguage } from "../words/words";
import { Findings } from "./Findings";
import { QuotingText } from "./QuotingText";

type Props = {
  readonly report: CaseReport;
  /** What the report comes to say of findings. */
  readonly findings: readonly StatedFinding[];
  /** The words to mark, as the reader typed them; may be empty. */
  readonly query: string;
  /** What a summary quoted of it, to be marked and gone to; null when nothing. */
  readonly quote: Span | null;
};

/**
 * A case's report under its own headings, as the server found them, with its findings, the query's words marked. Made
 * anew only when it changes, not with every image that is stepped to beside it.
 */
export const Report = memo(function Report({ report, findings, query, quote }: Props) {
  useLanguage(); // nothing that it is given changes with the words
  const section = useRef<HTMLElement>(null);
  const isQuoted = report.sections.some(({ body }) => overlaps(body, quote));
  useEffect(() => {
    if (!isQuoted) return;
    const mark = section.current?.querySelector<HTMLElement>("[data-testid=quoted]");
    mark?.focus({ preventScroll: true });
    mark?.scrollIntoView({ block: "center" });
  }, [isQuoted]);
  return (
    <section
      ref={section}
      className="report"
      data-testid="case-report"
      aria-label={sheetWords().report.title}
    >
      <h2>{sheetWords().report.title}</h2>
      {quote !== null && !isQuoted && (
        <p className="muted" data-testid="quote-lost">
          {sheetWords().report.quoteLost}
        </p>
      )}
      {report.sections.length === 0 && <p className="muted">{sheetWords().report.none}</p>}
      <Findings findings={findings} />
      {findings.length > 0 && <p className="findings-note">{sheetWords().report.note}</p>}
      {report.sections.map(({ name, body }) => (
        <div key={`${name}-${body.start}`} className="report-section">
          {name !== "" && <h3>{name}</h3>}
          <p>
            <QuotingText stretch={body} report={report} query={query} quote={quote} />
          </p>
        </div>
      ))}
    </section>
  );
});

function overlaps(body: Span, quote: Span | null): boolean {
  return quote !== null && quote.start < body.end && quote.end > body.start;
}
