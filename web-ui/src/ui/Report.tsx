import type { CaseReport } from "../api/types";
import { Marked } from "./Marked";
import { wordSpans } from "./wordSpans";

type Props = {
  readonly report: CaseReport;
  /** The words to mark, as the reader typed them; may be empty. */
  readonly query: string;
};

/** A case's report under its own headings, as the server found them, the query's words marked. */
export function Report({ report, query }: Props) {
  return (
    <section className="report" data-testid="case-report" aria-label="Report">
      <h2>Report</h2>
      {report.sections.length === 0 && <p className="muted">This case has no report.</p>}
      {report.sections.map(({ name, body }) => {
        const words = report.text.slice(body.start, body.end);
        return (
          <div key={`${name}-${body.start}`} className="report-section">
            {name !== "" && <h3>{name}</h3>}
            <p>
              <Marked text={words} spans={wordSpans(words, query)} />
            </p>
          </div>
        );
      })}
    </section>
  );
}
