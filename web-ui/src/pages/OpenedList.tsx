import { lazy, Suspense, useState } from "react";
import { Notice } from "../ui/Notice";
import { words } from "../words/words";
import { Boundary } from "./Boundary";
import type { ListPageProps } from "./ListPage";

const ListPage = lazy(() => import("./ListPage"));

/** The list, whose code is loaded when somebody opens one; what is loaded with the first page stays small. */
export function OpenedList(props: ListPageProps) {
  const [hasFailed, setFailed] = useState(false);
  if (hasFailed) {
    return (
      <Notice title={words.list.notOpened.title} testId="error" isAlert>
        <p>{words.list.notOpened.detail}</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {words.tryAgain}
        </button>
      </Notice>
    );
  }
  return (
    <Boundary onFailed={() => setFailed(true)}>
      <Suspense fallback={<p className="muted">{words.list.opening}</p>}>
        <ListPage {...props} />
      </Suspense>
    </Boundary>
  );
}
