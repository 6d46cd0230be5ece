import type { ReactNode } from "react";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import type { Stack } from "./useStack";

type Props = {
  readonly stack: Stack<unknown>;
  readonly title: string;
  /** What else can be done when it failed. */
  readonly children: ReactNode;
};

/** Stands in the place of a picture that is not there yet, or cannot be had. */
export function WellNote({ stack, title, children }: Props) {
  if (stack.standing !== "failed")
    return <p className="viewer-empty">{sheetWords().viewer.loading(title)}…</p>;
  return (
    <div className="viewer-empty" data-testid="viewer-failed">
      <p>{sheetWords().viewer.failed(title)}</p>
      <button type="button" className="viewer-again" onClick={stack.retry}>
        {words.tryAgain}
      </button>
      {children}
    </div>
  );
}
