import { lazy, Suspense, useState } from "react";
import { Notice } from "../ui/Notice";
import { CaseSkeleton } from "../ui/Skeletons";
import { words } from "../words/words";
import { Boundary } from "./Boundary";
import type { CompareProps } from "./ComparePage";

const ComparePage = lazy(() => import("./ComparePage"));

/** The page that compares, which is loaded when it is opened; who never compares waits for nothing of it. */
export function LoadedCompare(props: CompareProps) {
  const [hasFailed, setFailed] = useState(false);
  if (hasFailed) {
    return (
      <Notice title={words.compare.notLoaded} testId="error" isAlert>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {words.compare.reload}
        </button>
      </Notice>
    );
  }
  return (
    <Boundary onFailed={() => setFailed(true)}>
      <Suspense fallback={<CaseSkeleton />}>
        <ComparePage {...props} />
      </Suspense>
    </Boundary>
  );
}
