import type { CaseReport, StatedFinding } from "../api/types";
import { Findings } from "./Findings";
import { FindingText } from "./FindingText";
import { wordSpans } from "./wordSpans";

type Props = {
  readonly report: CaseReport;
  /** What the report comes to say of findings. */
  readonly findings: readonly StatedFinding[];
  /** The words to mark, as the reader typed them; may be empty. */
  readonly query: string;
};

/** A case's report under its own headings, as the server found them, with its findings, the query's words marked. */
export function Report({ report, findings, query }: Props) {
  return (
    <section className="report" data-testid="case-report" aria-label="Report">
      <h2>Report</h2>
      {report.sections.length === 0 && <p className="muted">This case has no report.</p>}
      <Findings findings={findings} />
      {findings.length > 0 && (
        <p className="findings-note">Findings are read by rules, which err: the text is what counts.</p>
      )}
      {report.sections.map(({ name, body }) => {
        const words = report.text.slice(body.start, body.end);
        return (
          <div key={`${name}-${body.start}`} className="report-section">
            {name !== "" && <h3>{name}</h3>}
            <p>
              <FindingText
                stretch={body}
                report={report.text}
                findings={report.findings}
                marks={wordSpans(words, query)}
              />
            </p>
          </div>
        );
      })}
    </section>
  );
}
