import { useEffect, useRef } from "react";

/** Calls `act` when the key, or one of several, is pressed on the page, except while a field or a dialog has use for it itself. */
export function useKey(key: string | readonly string[], act: (event: KeyboardEvent) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  }, [act]);
  const keys = typeof key === "string" ? key : key.join("\n");
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!keys.split("\n").includes(event.key) || event.defaultPrevented) return;
      if (event.altKey || event.ctrlKey || event.metaKey || isForTheField(event.target)) return;
      if (document.querySelector("dialog[open]") !== null) return; // also where the focus is in none of its fields
      latest.current(event);
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [keys]);
}

function isForTheField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !["checkbox", "radio", "button", "file"].includes(target.type);
}
