import type { ReactNode } from "react";
import { failureOf } from "../../api/failure";
import { sheetWords } from "../../words/sheets";
import { FailureNotice } from "../Notice";
import { Sheet } from "./Sheet";

/** What was asked for, as far as it is there. */
export type Asked<T> = {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
};

type Props<T> = {
  readonly title: string;
  readonly note?: string | undefined;
  readonly testId: string;
  readonly asked: Asked<T>;
  readonly children: (data: T) => ReactNode;
};

/** A part of a page that is asked for by itself: its failure is its own. */
export function Section<T>({ title, note, testId, asked, children }: Props<T>) {
  const { data, error, refetch } = asked;
  return (
    <Sheet title={title} note={note} testId={testId}>
      {data !== undefined && children(data)}
      {data === undefined && error === null && <p role="status">{sheetWords().archive.loading}</p>}
      {data === undefined && error !== null && (
        <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />
      )}
    </Sheet>
  );
}
