import type { Notice } from "./types";

/**
 * Why a request gave no answer, as the server said it, in English; a detail that it did not give is empty. Title and
 * detail are for programs, the notice for people; the server gives none where only a program can make something of it.
 */
export type Failure =
  | {
      readonly kind: "problem";
      readonly status: number;
      readonly title: string;
      readonly detail: string;
      readonly notice?: Notice;
    }
  | { readonly kind: "unreachable" };

/** A request that gave no answer. */
export class RequestFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind === "problem" ? failure.title : "unreachable");
    this.name = "RequestFailed";
    this.failure = failure;
  }
}

export function failureOf(error: unknown): Failure {
  if (error instanceof RequestFailed) return error.failure;
  return unreadable;
}

/** Whether the server failed, or something between it and the page, and not the question. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof RequestFailed)) return false;
  return error.failure.kind === "unreachable" || error.failure.status >= 500;
}

/** Whether a request was refused because something else had changed what it was to change. */
export function isConflict(error: unknown): boolean {
  return hasStatus(error, 409);
}

/** Whether what was asked for is not there. */
export function isGone(failure: Failure | null): boolean {
  return failure?.kind === "problem" && failure.status === 404;
}

export function hasStatus(error: unknown, status: number): boolean {
  return (
    error instanceof RequestFailed && error.failure.kind === "problem" && error.failure.status === status
  );
}

/** An answer that came, though not in the contract's form: a status that no server sends. */
export const unreadable: Failure = {
  kind: "problem",
  status: 0,
  title: "Unreadable answer",
  detail: "The server answered with something that this page does not understand.",
};

/** A summary that ended before it was whole. */
export const cutOff: Failure = {
  kind: "problem",
  status: 0,
  title: "Cut off",
  detail: "The server stopped before the summary was whole.",
};

/** A file that ended before it was whole. */
export const fileCutOff: Failure = {
  kind: "problem",
  status: 0,
  title: "Cut off",
  detail: "The server stopped before the file was whole.",
};

/** Throws on what a request threw: fetch rejects with a TypeError when no connection was made, or it broke. */
export function connectionLost(thrown: unknown): never {
  throw thrown instanceof TypeError ? new RequestFailed({ kind: "unreachable" }) : thrown;
}

/** Reads an error body: problem+json (RFC 9457) or why the service is down, else what the status alone says. */
export function problemOf(body: unknown, status: number): Failure {
  const title = textField(body, "title") ?? `The server answered with status ${status}`;
  const detail = textField(body, "detail") ?? textField(body, "reason") ?? "";
  const notice = noticeOf(body);
  return { kind: "problem", status, title, detail, ...(notice === null ? {} : { notice }) };
}

function noticeOf(body: unknown): Notice | null {
  if (typeof body !== "object" || body === null) return null;
  const notice: unknown = Reflect.get(body, "notice");
  return isNotice(notice) ? notice : null;
}

function isNotice(given: unknown): given is Notice {
  if (typeof given !== "object" || given === null) return false;
  const { code, sentence, figures, words } = given as Partial<Record<keyof Notice, unknown>>;
  const isWhole = typeof figures === "object" && figures !== null && Array.isArray(words);
  return typeof code === "string" && typeof sentence === "string" && isWhole;
}

function textField(body: unknown, name: "title" | "detail" | "reason"): string | null {
  if (typeof body !== "object" || body === null) return null;
  const value: unknown = Reflect.get(body, name);
  return typeof value === "string" && value !== "" ? value : null;
}
