import { cutOff, type Failure, fileCutOff } from "../api/failure";
import { words } from "../words/words";
import { told } from "./notices";

type Problem = Extract<Failure, { readonly kind: "problem" }>;

/** A failure as people say it, and whether to ask again can help. */
export type FailureWords = {
  readonly title: string;
  readonly detail: string;
  /** Whether the detail is the server's own sentence, which is English. */
  readonly isEnglish: boolean;
  readonly mayHelp: boolean;
};

/**
 * Says a failure in people's words: what went wrong, what to do, and nothing of how machines name it.
 *
 * @param isAskedAgain whether the page asks again by itself when the server is back; what changes something it does not
 */
export function failureWords(failure: Failure, isAskedAgain = true): FailureWords {
  const { failures } = words;
  const away = own(failures.noAnswer, isAskedAgain ? failures.away : failures.awayOnce, true);
  if (failure.kind === "unreachable") return away;
  switch (failure.status) {
    case 0: {
      const { title, detail } = ofThePage(failure);
      return own(title, detail, true);
    }
    case 401:
    case 403:
      return own(failures.notLetIn.title, failures.notLetIn.detail, false);
    case 404:
      return reason(failures.notHere, failure, failures.notHereWhy, false);
    case 409:
      return reason(failures.changed, failure, failures.changedWhy, false);
    case 413:
      return reason(failures.tooLarge, failure, failures.tooLargeWhy, false);
    case 400:
    case 415:
    case 422:
      return reason(failures.cannotSearch, failure, failures.cannotSearchWhy, false);
    case 429:
    case 503:
      return reason(failures.notNow, failure, failures.noReason, true);
    case 502:
    case 504:
      return away;
    default:
      return reason(failures.failed, failure, failures.noReason, true);
  }
}

/** What the page itself noticed of an answer. */
function ofThePage(failure: Failure): { readonly title: string; readonly detail: string } {
  if (failure === cutOff) return words.failures.cutOff;
  return failure === fileCutOff ? words.failures.fileCutOff : words.failures.unreadable;
}

function own(title: string, detail: string, mayHelp: boolean): FailureWords {
  return { title, detail, isEnglish: false, mayHelp };
}

/** With what the server says to people, where it says something, else with what the page can say of the status. */
function reason(title: string, { notice }: Problem, instead: string, mayHelp: boolean): FailureWords {
  if (notice === undefined) return own(title, instead, mayHelp);
  const { text, lang } = told(notice, notice.sentence);
  return { title, detail: text, isEnglish: lang !== undefined, mayHelp };
}
