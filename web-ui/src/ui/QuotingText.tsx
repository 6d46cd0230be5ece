import type { CaseReport, Span } from "../api/types";
import { FindingText } from "./FindingText";
import { wordMarks } from "./wordMarks";

type Props = {
  /** The stretch of the report that is shown. */
  readonly stretch: Span;
  readonly report: CaseReport;
  /** The words to mark, as the reader typed them; may be empty. */
  readonly query: string;
  /** What was quoted of the report, as offsets into its text; may lie elsewhere. */
  readonly quote: Span | null;
};

/** A stretch of a report, and in it what was quoted: marked as one piece that can take the focus. */
export function QuotingText({ stretch, report, query, quote }: Props) {
  const text = (start: number, end: number) => (
    <FindingText
      stretch={{ start, end }}
      report={report.text}
      findings={report.findings}
      marks={wordMarks(report, { start, end }, query)}
    />
  );
  if (quote === null) return text(stretch.start, stretch.end);
  const start = Math.max(stretch.start, quote.start);
  const end = Math.min(stretch.end, quote.end);
  if (start >= end) return text(stretch.start, stretch.end);
  return (
    <>
      {text(stretch.start, start)}
      <mark className="quoted" tabIndex={-1} data-testid="quoted">
        {text(start, end)}
      </mark>
      {text(end, stretch.end)}
    </>
  );
}
