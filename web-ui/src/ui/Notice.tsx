import type { ReactNode } from "react";
import type { Failure } from "../api/failure";

type Props = {
  readonly title: string;
  readonly children?: ReactNode;
  readonly testId?: string;
  readonly isAlert?: boolean;
};

/** A calm box that says why there is nothing else to see, and what to do. */
export function Notice({ title, children, testId, isAlert = false }: Props) {
  return (
    <section className="notice" data-testid={testId} role={isAlert ? "alert" : undefined}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** A request that failed, in the server's own words. */
export function FailureNotice({
  failure,
  onRetry,
}: {
  readonly failure: Failure;
  readonly onRetry: () => void;
}) {
  const isUnreachable = failure.kind === "unreachable";
  const title = isUnreachable ? "The server does not answer" : failure.title;
  const detail = isUnreachable
    ? "It may be starting, or the network is away. This page asks again by itself."
    : failure.detail;
  return (
    <Notice title={title} testId="error" isAlert>
      <p>{detail}</p>
      <button type="button" className="button" onClick={onRetry}>
        Try again
      </button>
    </Notice>
  );
}
