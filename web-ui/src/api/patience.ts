import { hasStatus, RequestFailed } from "./failure";

/** How long an answer is good for, in milliseconds. */
export const keptFor = 5 * 60_000;

/** How long a server that failed is left alone before it is asked again, in milliseconds. */
export const pause = 4_000;

/** What a busy server sends away is asked again, each time after a longer while. */
export const untilServed = {
  retry: (failures: number, error: Error) =>
    isBusy(error) ? failures < 3 : failures < 1 && isUnreachable(error),
  retryDelay: (failures: number, error: Error) => (isBusy(error) ? 1_000 * 2 ** failures : 700),
};

/** A server that sends away what it cannot serve soon says so by this status, and takes it a little later. */
function isBusy(error: unknown): boolean {
  return hasStatus(error, 503);
}

/** Whether nobody answered: the server was not reached, or a proxy says that it was not. */
export function isUnanswered(error: unknown): boolean {
  if (!(error instanceof RequestFailed)) return false;
  return error.failure.kind === "unreachable" || [502, 504].includes(error.failure.status);
}

export function isUnreachable(error: unknown): boolean {
  return error instanceof RequestFailed && error.failure.kind === "unreachable";
}
