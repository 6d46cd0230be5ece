import type { CaseReport, Span } from "../api/types";
import type { Mark } from "./Marked";
import { wordSpans } from "./wordSpans";

/** Where the words of a query stand in a stretch of a report, as offsets into it, and whether they are denied there. */
export function wordMarks(report: CaseReport, stretch: Span, query: string): readonly Mark[] {
  return wordSpans(report.text.slice(stretch.start, stretch.end), query).map((word) => ({
    ...word,
    isDenied: report.negated.some(
      ({ start, end }) => start < word.end + stretch.start && end > word.start + stretch.start,
    ),
  }));
}
