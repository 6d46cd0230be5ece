const key = "precedent:summary-open";

/** Whether the reader last opened or closed the summary in this browser; null when never. No word of a case is kept. */
export function panelChoice(): boolean | null {
  try {
    const choice = localStorage.getItem(key);
    return choice === "true" ? true : choice === "false" ? false : null;
  } catch {
    return null; // a browser that stores nothing
  }
}

export function rememberPanel(isOpen: boolean): void {
  try {
    localStorage.setItem(key, String(isOpen));
  } catch {
    // it opens again as it does at first
  }
}
