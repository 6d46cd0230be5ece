import { lazy, useRef, useState } from "react";
import { Icon } from "../ui/Icon";
import { Later } from "../ui/Later";
import { useKey } from "../ui/useKey";
import { words } from "../words/words";

const PutCases = lazy(() => import("./collections/PutCases"));

/** Puts cases into a collection, by its button or the key T; what it opens is loaded then. */
export function PutIntoCollection({ caseIds }: { readonly caseIds: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  const before = useRef<HTMLElement | null>(null);
  const open = () => {
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpen(true);
  };
  useKey("t", (event) => {
    event.preventDefault(); // it would be written into the field that is about to open
    open();
  });
  return (
    <>
      <button
        type="button"
        className="button"
        aria-keyshortcuts="t"
        onClick={open}
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
              before.current?.focus();
            }}
          />
        </Later>
      )}
    </>
  );
}
