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
      if (event.altKey || event.ctrlKey || event.metaKey || isForTheField(event.target, event.key)) return;
      if (document.querySelector("dialog[open]") !== null) return; // also where the focus is in none of its fields
      latest.current(event);
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [keys]);
}

/** What is written into: it keeps every key. */
const written = [
  "textarea",
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="file"])',
  '[contenteditable]:not([contenteditable="false"])',
  '[role="combobox"]',
  '[role="spinbutton"]',
].join();

/** What goes to an option by its first letters. */
const typedTo = 'select, [role="listbox"]';

/** What steps from option to option. */
const steppedThrough = `${typedTo}, input[type="radio"]`;

const steps = [
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
  "PageUp",
  "PageDown",
  "Enter",
];

function isForTheField(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(written) !== null) return true;
  if (key.length === 1) return target.closest(typedTo) !== null;
  return steps.includes(key) && target.closest(steppedThrough) !== null;
}
