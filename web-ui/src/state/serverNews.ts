import { useSyncExternalStore } from "react";

/**
 * What the parts of the page tell each other of the server. Who got no answer has its health asked soon; who lacks a
 * picture is told when the server is well, and asks for it again.
 */
const suspecting = new Set<() => void>();
const waiting = new Set<() => void>();

/** How often each picture that did not come was told of, since the server was seen to be ill. */
const missing = new Map<string, number>();

/** What a server that is well does not give is asked for so often again, and then left. */
const mostTries = 3;

let isLacking = false;
let rounds = 0;

/** Something failed as it does when the server is away. */
export function suspectServer(): void {
  for (const told of suspecting) told();
}

/** Calls back whenever the server may be away, until the function that it returns is called. */
export function onSuspicion(told: () => void): () => void {
  suspecting.add(told);
  return () => suspecting.delete(told);
}

/** A picture did not come. It is asked for again when the server is well. */
export function tellMissing(address: string): void {
  const tries = missing.get(address) ?? 0;
  if (tries >= mostTries) return;
  missing.set(address, tries + 1);
  isLacking = true;
  suspectServer();
}

/** A change did not come to the server. It is said when the server is well, as somebody must ask for it again. */
export function tellUnsaved(): void {
  isLacking = true;
  suspectServer();
}

/** A picture came, so that it is told of when it fails another time. */
export function tellThere(address: string): void {
  missing.delete(address);
}

/** The server is well, and whether it was seen to be ill before. */
export function tellWell(wasIll: boolean): void {
  if (wasIll) missing.clear();
  if (!wasIll && !isLacking) return;
  isLacking = false;
  rounds++;
  for (const told of waiting) told();
}

/** Grows whenever what did not come may be asked for again. */
export function useRounds(): number {
  return useSyncExternalStore(
    (changed) => {
      waiting.add(changed);
      return () => waiting.delete(changed);
    },
    () => rounds,
  );
}
