import { useEffect, useRef } from "react";

export type PresentKeys = {
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly onNextCase: () => void;
  readonly onCaseBefore: () => void;
  readonly onEnd: () => void;
};

const acts: Readonly<Record<string, keyof PresentKeys>> = {
  " ": "onNext",
  ArrowRight: "onNext",
  ArrowLeft: "onBack",
  PageDown: "onNextCase",
  PageUp: "onCaseBefore",
  Escape: "onEnd",
};

/** The keys of a presentation. They come before those of what is shown in it: images are stepped through up and down. */
export function usePresentKeys(keys: PresentKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  }, [keys]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const act = acts[event.key];
      if (act === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current[act]();
    };
    document.addEventListener("keydown", pressed, true);
    return () => document.removeEventListener("keydown", pressed, true);
  }, []);
}
