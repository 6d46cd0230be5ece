import type { ReactNode } from "react";
import type { Failure } from "../api/failure";
import { inEnglish, words } from "../words/words";
import { failureWords } from "./failureWords";

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

/** A request that failed, in people's words; to ask again is offered where it can help. */
export function FailureNotice({
  failure,
  onRetry,
  isAskedAgain = true,
}: {
  readonly failure: Failure;
  readonly onRetry: () => void;
  /** Whether the page asks again by itself. */
  readonly isAskedAgain?: boolean;
}) {
  const { title, detail, mayHelp, isEnglish } = failureWords(failure, isAskedAgain);
  return (
    <Notice title={title} testId="error" isAlert>
      <p lang={isEnglish ? inEnglish() : undefined}>{detail}</p>
      {mayHelp && (
        <button type="button" className="button" onClick={onRetry}>
          {words.tryAgain}
        </button>
      )}
    </Notice>
  );
}
