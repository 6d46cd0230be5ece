import type { Case } from "../../api/types";
import { caseHref } from "../../state/route";
import { emptySearch } from "../../state/search";
import { sheetWords } from "../../words/sheets";
import { Labels } from "../Labels";
import { Report } from "../Report";
import { caseTitle } from "../words";

/** The case of an answered question; its own page opens beside, so that the quiz stays where it is. */
export function QuizCase({ of }: { readonly of: Case }) {
  return (
    <section className="quiz-case" aria-label={sheetWords().quiz.case} data-testid="quiz-case">
      <h2>{caseTitle(of)}</h2>
      <Labels labels={of.labels} />
      <Report report={of.report} findings={of.findings} query="" quote={null} />
      <a className="quiet" href={caseHref(of.id, emptySearch)} target="_blank" rel="noreferrer">
        {sheetWords().quiz.openCase}
      </a>
    </section>
  );
}
