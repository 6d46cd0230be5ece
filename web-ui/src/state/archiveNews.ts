import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

let changedAt = 0;

/** The archive behind the server is not what it was: cases came or went, or it is another one. */
export function tellArchiveChanged(): void {
  changedAt = Date.now();
  for (const told of listeners) told();
}

/** When that was noticed last, in milliseconds; 0 when it never was. */
export function useChangedAt(): number {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => changedAt,
  );
}
