import { useSyncExternalStore } from "react";
import { keep, kept } from "./kept";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const densities = ["comfortable", "compact"] as const;
export type Density = (typeof densities)[number];

/** How the reader wants the page to look. It stands on the document's root, where the style reads it. */
export type Look = { readonly theme: Theme; readonly density: Density };

const listeners = new Set<() => void>();
let look: Look = { theme: "system", density: "comfortable" };

/** Takes the look that this browser kept; before anything is drawn, so that nothing changes in sight. */
export function recallLook(): void {
  const theme = themes.find((one) => one === kept("precedent:theme"));
  const density = densities.find((one) => one === kept("precedent:density"));
  wear({ theme: theme ?? "system", density: density ?? "comfortable" });
}

export function changeLook(change: Partial<Look>): void {
  wear({ ...look, ...change });
  keep("precedent:theme", look.theme);
  keep("precedent:density", look.density);
}

export function useLook(): Look {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => look,
  );
}

function wear(next: Look): void {
  look = next;
  document.documentElement.dataset.theme = look.theme;
  document.documentElement.dataset.density = look.density;
  for (const told of listeners) told();
}
