/** What this browser keeps of the reader's choices. No word of a case or of a search is among them. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // a browser that stores nothing
  }
}

export function keep(key: string, choice: string): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // it is as at first when the page opens again
  }
}
