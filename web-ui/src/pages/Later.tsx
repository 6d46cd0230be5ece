import { type ReactNode, Suspense, useState } from "react";
import { words } from "../words/words";
import { Boundary } from "./Boundary";

/** What is loaded only when it is shown; where it cannot be, that is said. */
export function Later({ children }: { readonly children: ReactNode }) {
  const [hasFailed, setFailed] = useState(false);
  if (hasFailed) return <p role="alert">{words.shell.notLoaded}</p>;
  return (
    <Boundary onFailed={() => setFailed(true)}>
      <Suspense fallback={<p role="status">{words.shell.loading}</p>}>{children}</Suspense>
    </Boundary>
  );
}
