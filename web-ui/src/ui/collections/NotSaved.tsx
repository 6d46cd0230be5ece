import type { Failure } from "../../api/failure";
import { sheetWords } from "../../words/sheets";
import { inEnglish, words } from "../../words/words";
import { failureWords } from "../failureWords";
import { told } from "../notices";

type Props = {
  readonly failure: Failure;
  /** What was not done, where it is no saving. */
  readonly what?: string;
};

/** Says that a change was not kept, and why. */
export function NotSaved({ failure, what = sheetWords().collections.notSaved }: Props) {
  const { detail, isEnglish } = reason(failure);
  return (
    <p className="alarm" role="alert" data-testid="not-saved">
      {what} <span lang={isEnglish ? inEnglish() : undefined}>{detail}</span>
    </p>
  );
}

/** Who may not change an archive is told why, and not to sign in again. */
function reason(failure: Failure): { readonly detail: string; readonly isEnglish: boolean } {
  if (failure.kind === "problem" && failure.status === 403 && failure.notice !== undefined) {
    const { text, lang } = told(failure.notice, failure.notice.sentence);
    return { detail: text, isEnglish: lang !== undefined };
  }
  if (failure.kind === "problem" && failure.status === 422) {
    return { detail: sheetWords().collections.casesDeleted, isEnglish: false };
  }
  const said = failureWords(failure, false);
  const isAway = said.title === words.failures.noAnswer;
  return isAway ? { ...said, detail: `${said.title}. ${said.detail}` } : said;
}
