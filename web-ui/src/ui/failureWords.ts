import type { Failure } from "../api/failure";

/** A failure as people say it, and whether to ask again can help. */
export type FailureWords = { readonly title: string; readonly detail: string; readonly mayHelp: boolean };

const away = "It may be starting, or the network is away. This page asks again by itself.";

/** Says a failure in people's words: what went wrong, what to do, and nothing of how machines name it. */
export function failureWords(failure: Failure): FailureWords {
  if (failure.kind === "unreachable")
    return { title: "The server does not answer", detail: away, mayHelp: true };
  const detail = inWords(failure.detail);
  switch (failure.status) {
    case 401:
    case 403:
      return { title: "You are not let in", detail: "Sign in again, then reload the page.", mayHelp: false };
    case 404:
      return { title: "This is not here", detail, mayHelp: false };
    case 413:
      return { title: "This is too large to search with", detail, mayHelp: false };
    case 400:
    case 415:
    case 422:
      return { title: "This cannot be searched for", detail, mayHelp: false };
    case 429:
    case 503:
      return { title: "The server cannot answer now", detail, mayHelp: true };
    case 502:
    case 504:
      return { title: "The server does not answer", detail: away, mayHelp: true };
    default:
      return { title: failure.status === 0 ? failure.title : "The server failed", detail, mayHelp: true };
  }
}

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
