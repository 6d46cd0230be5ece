import { useEffect, useMemo, useSyncExternalStore } from "react";
import { askForHidden } from "./hiddenInTabs";
import { namesTold, onHidden } from "./hiddenWords";
import { namesTooMuch } from "./partsUrl";
import { hrefOf, type Route, readRoute, tellsTooMuch } from "./route";
import { isUnknown, setUnknown } from "./unknown";

const moved = "precedent:moved";

/** What is kept with an entry of the history: from where the reader came, what they opened from it, and how far they are. */
type Entry = {
  readonly from?: string;
  readonly opened?: string;
  readonly scroll?: number;
  readonly progress?: readonly number[];
};

/** The case that was shown last, and from which hits: stepping from hit to hit leaves the hits' own entry alone. */
let lastShown: { readonly hits: string; readonly caseId: string } | null = null;

/**
 * Takes unknown mode from the address when the page opens, before anything is drawn. Returns whether the address asks
 * for more than a search takes.
 */
export function takeAddress(): boolean {
  const { searchParams } = new URL(window.location.href);
  if (searchParams.get("unknown") === "1") setUnknown(true);
  settleAddress();
  return namesTooMuch(searchParams);
}

/** An entry of the history from before unknown mode, or of it, is put right: what is shown goes by the mode in force. */
function settleAddress(): void {
  const url = new URL(window.location.href);
  const saysSo = url.searchParams.get("unknown") === "1";
  if (isUnknown() === saysSo && !(saysSo && tellsTooMuch(url))) return;
  history.replaceState(history.state, "", hrefOf(readRoute(url)));
}

/** Goes to an address of this page without loading it anew. */
export function navigate(href: string, how: "push" | "replace" = "push"): void {
  if (absolute(href) === window.location.href) return;
  if (how === "replace") history.replaceState(history.state, "", href);
  else history.pushState({ from: window.location.href } satisfies Entry, "", href);
  window.dispatchEvent(new Event(moved));
}

/** Goes back to an address: to the entry that the reader came from where it is that, and never to one more. */
export function goBackTo(href: string): void {
  if (entry().from === absolute(href)) history.back();
  else navigate(href, "replace");
}

/** Remembers in the present entry which case is opened from it and how far it is scrolled, for the way back. */
export function rememberOpened(caseId: string): void {
  history.replaceState({ ...entry(), opened: caseId, scroll: window.scrollY } satisfies Entry, "");
}

/** Remembers in the present entry how far a quiz or a presentation is: it is there again when the page is loaded anew. */
export function rememberProgress(progress: readonly number[]): void {
  history.replaceState({ ...entry(), progress } satisfies Entry, "");
}

/** How far the quiz or presentation of the present entry was; empty where it has not begun. */
export function progressHere(): readonly number[] {
  return entry().progress ?? [];
}

/** Remembers which of the hits at an address is shown now. */
export function rememberShown(caseId: string, hits: string): void {
  lastShown = { hits: absolute(hits), caseId };
}

/** Where the reader comes back to: the hit that they saw last, and how far the hits were scrolled when they left. */
type Return = { readonly caseId: string; readonly scroll: number | null };

/** The way back to the hits at the present address, if the reader was here before. */
export function comingBack(): Return | null {
  const { opened, scroll } = entry();
  if (opened === undefined) return null;
  const isHere = lastShown?.hits === window.location.href;
  const caseId = isHere && lastShown !== null ? lastShown.caseId : opened;
  return { caseId, scroll: caseId === opened && scroll !== undefined ? scroll : null };
}

export function useRoute(): Route {
  const href = useSyncExternalStore(subscribe, () => window.location.href);
  const told = useSyncExternalStore(onHidden, namesTold);
  useEffect(() => {
    const name = new URL(href).searchParams.get("hidden");
    if (name !== null) askForHidden(name);
  }, [href]);
  return useMemo(() => routeAt(href, told), [href, told]);
}

/** An address leads elsewhere once more of the words are known that it names. */
function routeAt(href: string, _told: number): Route {
  return readRoute(new URL(href));
}

function absolute(href: string): string {
  return new URL(href, window.location.href).href;
}

function entry(): Entry {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null) return {};
  const { from, opened, scroll, progress } = state as Record<string, unknown>;
  return {
    ...(typeof from === "string" && { from }),
    ...(typeof opened === "string" && { opened }),
    ...(typeof scroll === "number" && { scroll }),
    ...(isProgress(progress) && { progress }),
  };
}

function isProgress(kept: unknown): kept is readonly number[] {
  return Array.isArray(kept) && kept.every((one) => Number.isSafeInteger(one) && one >= 0);
}

function subscribe(changed: () => void): () => void {
  const popped = () => {
    settleAddress();
    changed();
  };
  window.addEventListener("popstate", popped);
  window.addEventListener(moved, changed);
  return () => {
    window.removeEventListener("popstate", popped);
    window.removeEventListener(moved, changed);
  };
}
