import { type ReactNode, Suspense, useState } from "react";
import { words } from "../words/words";
import { Boundary } from "./Boundary";
import { Notice } from "./Notice";

type Props = {
  readonly children: ReactNode;
  /** What is shown until it is there, where a word is too little. */
  readonly meanwhile?: ReactNode;
};

/** What is loaded only when it is shown; where it cannot be, that is said, and the page can be loaded again. */
export function Later({ children, meanwhile }: Props) {
  const [hasFailed, setFailed] = useState(false);
  if (hasFailed) {
    return (
      <Notice title={words.shell.notLoaded} testId="error" isAlert>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {words.shell.reload}
        </button>
      </Notice>
    );
  }
  return (
    <Boundary onFailed={() => setFailed(true)}>
      <Suspense fallback={meanwhile ?? <p role="status">{words.shell.loading}</p>}>{children}</Suspense>
    </Boundary>
  );
}
