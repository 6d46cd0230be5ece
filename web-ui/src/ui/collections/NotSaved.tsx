import { useState } from "react";
import type { Failure } from "../../api/failure";
import { useRounds } from "../../state/serverNews";
import { sheetWords } from "../../words/sheets";
import { inEnglish, words } from "../../words/words";
import { failureWords } from "../failureWords";
import { told } from "../notices";

type Props = {
  readonly failure: Failure;
  /** What was not done, where it is no saving. */
  readonly what?: string;
  /** What is said of cases that were deleted. */
  readonly deleted?: string;
};

/** Says that a change was not kept, and why; and when a server that was away answers again. */
export function NotSaved({ failure, what = sheetWords().collections.notSaved, deleted }: Props) {
  const rounds = useRounds();
  const [atFailure] = useState(rounds);
  const { detail, isEnglish, isAway } = reason(failure, deleted ?? sheetWords().collections.casesDeleted);
  if (isAway && rounds !== atFailure) {
    return (
      <p className="alarm" role="alert" data-testid="not-saved">
        {what} {sheetWords().collections.answersAgain}
      </p>
    );
  }
  return (
    <p className="alarm" role="alert" data-testid="not-saved">
      {what} <span lang={isEnglish ? inEnglish() : undefined}>{detail}</span>
    </p>
  );
}

type Reason = { readonly detail: string; readonly isEnglish: boolean; readonly isAway: boolean };

/** Who may not change an archive is told why, and not to sign in again. */
function reason(failure: Failure, deleted: string): Reason {
  if (failure.kind === "problem" && failure.status === 403 && failure.notice !== undefined) {
    const { text, lang } = told(failure.notice, failure.notice.sentence);
    return { detail: text, isEnglish: lang !== undefined, isAway: false };
  }
  if (failure.kind === "problem" && failure.status === 422) {
    return { detail: deleted, isEnglish: false, isAway: false };
  }
  if (failure.kind === "problem" && failure.status === 400 && failure.notice === undefined) {
    return { detail: sheetWords().collections.notTaken, isEnglish: false, isAway: false };
  }
  const said = failureWords(failure, false);
  const isAway = said.title === words.failures.noAnswer;
  return { ...said, isAway, detail: isAway ? `${said.title}. ${said.detail}` : said.detail };
}
