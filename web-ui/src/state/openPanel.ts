import { keep, kept } from "./kept";

const key = "precedent:summary-open";

/** Whether the reader last opened or closed the summary in this browser; null when never. */
export function panelChoice(): boolean | null {
  const choice = kept(key);
  return choice === "true" ? true : choice === "false" ? false : null;
}

export function rememberPanel(isOpen: boolean): void {
  keep(key, String(isOpen));
}
