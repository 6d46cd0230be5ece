import { lazy, useEffect, useRef, useState } from "react";
import { words } from "../words/words";
import { Later } from "./Later";
import { useKey } from "./useKey";

const KeyList = lazy(() => import("./KeyList"));

/** All keys of the page, shown by the key "?" and by a button below every page. */
export function KeyHelp() {
  const [isOpen, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useKey("?", () => setOpen(true));
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <>
      <button type="button" className="quiet" data-testid="key-help" onClick={() => setOpen(true)}>
        {words.keyHelp.title} <kbd>?</kbd>
      </button>
      <dialog
        ref={dialog}
        className="key-help"
        aria-label={words.keyHelp.title}
        onClose={() => setOpen(false)}
      >
        <h2>{words.keyHelp.title}</h2>
        {isOpen && (
          <Later>
            <KeyList />
          </Later>
        )}
        <button type="button" className="button" onClick={() => setOpen(false)}>
          {words.close}
        </button>
      </dialog>
    </>
  );
}
