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
      return told(failures.notHere, failure.detail, failures.notHereWhy, false);
    case 409:
      return told(failures.changed, failure.detail, failures.changedWhy, false);
    case 413:
      return told(failures.tooLarge, failure.detail, failures.tooLargeWhy, false);
    case 400:
    case 415:
    case 422:
      return told(failures.cannotSearch, failure.detail, failures.cannotSearchWhy, false);
    case 429:
    case 503:
      return told(failures.notNow, failure.detail, failures.noReason, true);
    case 502:
    case 504:
      return away;
    default:
      return told(failures.failed, failure.detail, failures.noReason, true);
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

/** With the server's own reason, where it gave one to people, else with what the page can say. */
function told(title: string, reason: string, instead: string, mayHelp: boolean): FailureWords {
  const said = forPeople(reason);
  return said === null ? own(title, instead, mayHelp) : { title, detail: said, isEnglish: true, mayHelp };
}

/** How the server's sentences for people begin; what is wrong with a field begins with the field's name. */
const beginning = /^(an?|it|no|pages|something|the|there|this|what)\b/i;

/** What only programs know: names of fields, addresses, parts of a protocol. */
const ofMachines =
  /[a-z][A-Z]|[[\]{}_]|\/api\/|\b[a-z]+\.[a-z]|Content-|JSON|UTF-8|\brevision\b|\bthe ids?\b|^precedent /;

/** A sentence of the server as far as it is for people: up to the first clause that only programs understand. Null where that is none of it. */
export function forPeople(detail: string): string | null {
  const clauses = inWords(detail).split("; ");
  const first = clauses.findIndex((clause) => ofMachines.test(clause));
  const said = (first < 0 ? clauses : clauses.slice(0, first)).join("; ");
  return beginning.test(said) ? said : null;
}

/** These stand in a sentence of the server's, which is English. */
const partNames: Readonly<Record<string, string>> = {
  image: "the image",
  text: "the text",
  caseId: "the case",
};

/** A sentence without the names that parts of a request have, and sizes as people count them. */
function inWords(detail: string): string {
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
