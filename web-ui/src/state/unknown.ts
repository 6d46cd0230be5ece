import { useSyncExternalStore } from "react";

/** Unknown mode: what cases are is hidden, until it is revealed case by case. In memory and in the address alone. */
export type Unknown = { readonly isOn: boolean; readonly revealed: ReadonlySet<string> };

const off: Unknown = { isOn: false, revealed: new Set() };
const listeners = new Set<() => void>();
let unknown: Unknown = off;

export function isUnknown(): boolean {
  return unknown.isOn;
}

/** Whether nothing may be told of a case now. */
export function hides(caseId: string, { isOn, revealed } = unknown): boolean {
  return isOn && !revealed.has(caseId);
}

/** Begins anew, with every case hidden, or ends it. The address is state/veiledAddress.ts's to change. */
export function setUnknown(isOn: boolean): void {
  if (isOn !== unknown.isOn) tell({ ...off, isOn });
}

export function reveal(caseId: string): void {
  if (hides(caseId)) tell({ ...unknown, revealed: new Set([...unknown.revealed, caseId]) });
}

export function useUnknown(): Unknown {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => unknown,
  );
}

export function useHides(caseId: string): boolean {
  return hides(caseId, useUnknown());
}

function tell(next: Unknown): void {
  unknown = next;
  for (const told of listeners) told();
}
