import { lazy, useRef, useState } from "react";
import { Icon } from "../ui/Icon";
import { words } from "../words/words";
import { Later } from "./Later";

const PutCases = lazy(() => import("./collections/PutCases"));

/** The button that puts cases into a collection; what it opens is loaded then. */
export function PutIntoCollection({ caseIds }: { readonly caseIds: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button"
        onClick={() => setOpen(true)}
        data-testid="put-into-collection"
      >
        <Icon name="stack" />
        {words.collections.putInto}
      </button>
      {isOpen && (
        <Later>
          <PutCases
            caseIds={caseIds}
            onClose={() => {
              setOpen(false);
              button.current?.focus();
            }}
          />
        </Later>
      )}
    </>
  );
}
