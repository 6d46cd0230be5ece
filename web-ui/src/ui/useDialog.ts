import { type KeyboardEvent, useEffect, useRef } from "react";

/** A dialog that is open as long as it is drawn. Esc closes it, and it alone. */
export function useDialog(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") onClose();
  };
  return { ref, onClose, onKeyDown };
}
