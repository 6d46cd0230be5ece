import { Marked } from "./Marked";
import { reportSections } from "./reportSections";
import { wordSpans } from "./wordSpans";

type Props = {
  readonly text: string;
  /** The words to mark, as the reader typed them; may be empty. */
  readonly query: string;
};

/** A case's report under its own headings, the query's words marked. */
export function Report({ text, query }: Props) {
  const sections = reportSections(text);
  return (
    <section className="report" data-testid="case-report" aria-label="Report">
      <h2>Report</h2>
      {sections.length === 0 && <p className="muted">This case has no report.</p>}
      {sections.map(({ heading, start, end }) => {
        const words = text.slice(start, end);
        return (
          <div key={start} className="report-section">
            {heading !== null && <h3>{heading}</h3>}
            <p>
              <Marked text={words} spans={wordSpans(words, query)} />
            </p>
          </div>
        );
      })}
    </section>
  );
}
