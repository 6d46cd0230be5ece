import { cutOff, type Failure, fileCutOff } from "../api/failure";
import { words } from "../words/words";

/** A failure as people say it, and whether to ask again can help. */
type FailureWords = {
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
      return told(failures.notHere, failure.detail, false);
    case 413:
      return told(failures.tooLarge, failure.detail, false);
    case 400:
    case 415:
    case 422:
      return told(failures.cannotSearch, failure.detail, false);
    case 429:
    case 503:
      return told(failures.notNow, failure.detail, true);
    case 502:
    case 504:
      return away;
    default:
      return told(failures.failed, failure.detail, true);
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

/** With the server's own reason, where it gave one. */
function told(title: string, reason: string, mayHelp: boolean): FailureWords {
  if (reason === "") return own(title, words.failures.noReason, mayHelp);
  return { title, detail: inWords(reason), isEnglish: true, mayHelp };
}

/** These stand in a sentence of the server's, which is English. */
const partNames: Readonly<Record<string, string>> = {
  image: "the image",
  text: "the text",
  caseId: "the case",
};

/** A sentence without the names that parts of a request have, and sizes as people count them. */
export function inWords(detail: string): string {
  const plain = detail
    .replace(
      /\bparts\[\d+\](?:\.(\w+))?/g,
      (_, field: string | undefined) => partNames[field ?? ""] ?? "the search",
    )
    .replace(/\b(\d{5,}) bytes\b/g, (_, bytes: string) => megabytes(Number(bytes)));
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

function megabytes(bytes: number): string {
  return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
}
