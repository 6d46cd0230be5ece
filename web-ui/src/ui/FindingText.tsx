import type { ReactNode } from "react";
import type { ReportFinding, Span } from "../api/types";
import { sheetWords } from "../words/sheets";
import { words } from "../words/words";
import { type Mark, Marked } from "./Marked";
import { findingTitle } from "./words";

type Props = {
  /** The stretch of the report that is shown. */
  readonly stretch: Span;
  readonly report: string;
  /** All findings of the report, in its order. */
  readonly findings: readonly ReportFinding[];
  /** What to mark, as offsets into the stretch. */
  readonly marks: readonly Mark[];
};

/** A stretch of a report in which findings that are present, absent and uncertain look different. */
export function FindingText({ stretch, report, findings, marks }: Props) {
  const pieces: ReactNode[] = [];
  let done = stretch.start;
  const show = (end: number) => {
    const from = done - stretch.start;
    pieces.push(
      <Marked key={`text-${done}`} text={report.slice(done, end)} spans={within(marks, from, end - done)} />,
    );
    done = end;
  };
  for (const finding of findings) {
    if (finding.start < done || finding.end > stretch.end) continue;
    show(finding.start);
    const from = finding.start - stretch.start;
    const name = report.slice(finding.start, finding.end);
    pieces.push(
      <span
        key={`finding-${finding.start}`}
        className={`finding finding-${finding.presence}`}
        title={said(finding)}
        data-said={`${words.presence[finding.presence]}: `}
        data-testid={`finding-${finding.presence}`}
      >
        <Marked text={name} spans={within(marks, from, name.length)} />
      </span>,
    );
    done = finding.end;
  }
  show(stretch.end);
  return <>{pieces}</>;
}

/** The marks inside of a piece, as offsets into it. */
function within(marks: readonly Mark[], from: number, length: number): readonly Mark[] {
  return marks
    .filter(({ start, end }) => start >= from && end <= from + length)
    .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }));
}

/** "pleural effusion: absent, left, unchanged" */
function said(finding: ReportFinding): string {
  const side = finding.side && words.sides[finding.side];
  const course = finding.course && sheetWords().courses[finding.course];
  const more = [side, finding.severity, finding.size, course].filter((word) => word !== undefined);
  const part = finding.qualifier === undefined ? [] : [sheetWords().report.only(finding.qualifier)];
  const whose = finding.ofFamily ? [sheetWords().report.ofFamily] : [];
  return `${findingTitle(finding.finding)}: ${[words.presence[finding.presence], ...part, ...more, ...whose].join(", ")}`;
}
