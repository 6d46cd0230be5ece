import { useMemo, useSyncExternalStore } from "react";
import { type Route, readRoute } from "./route";

const moved = "precedent:moved";

/** Goes to an address of this page without loading it anew. */
export function navigate(href: string, how: "push" | "replace" = "push"): void {
  if (new URL(href, window.location.href).href === window.location.href) return;
  if (how === "replace") history.replaceState(history.state, "", href);
  else history.pushState(null, "", href);
  window.dispatchEvent(new Event(moved));
}

/** Remembers in the present history entry which case is opened from it, for the way back. */
export function rememberOpened(caseId: string): void {
  history.replaceState({ opened: caseId }, "");
}

/** The case that was opened from this history entry before, if the reader came back to it. */
export function openedBefore(): string | null {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("opened" in state)) return null;
  return typeof state.opened === "string" ? state.opened : null;
}

export function useRoute(): Route {
  const href = useSyncExternalStore(subscribe, () => window.location.href);
  return useMemo(() => readRoute(new URL(href)), [href]);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("popstate", changed);
  window.addEventListener(moved, changed);
  return () => {
    window.removeEventListener("popstate", changed);
    window.removeEventListener(moved, changed);
  };
}
