/** How long the browser has to begin saving, in milliseconds. */
const patience = 60_000;

/** Has the browser save a file, as if it were downloaded. */
export function saveFile(name: string, content: Blob): void {
  const href = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), patience);
}

/** "precedent-list-2026-03-04.csv": the reader's own day. */
export function listFileName(format: string, now: Date = new Date()): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `precedent-list-${day}.${format}`;
}

/** How many rows a list's file says that it has: that stands before them. Null where it says nothing. */
export async function rowsOf(content: Blob): Promise<number | null> {
  const head = await content.slice(0, 65_536).text();
  const [, ofTable, ofLines] = /^# total: (\d+)\r?$|^\{"list":\{.*?"total":(\d+)/m.exec(head) ?? [];
  const rows = ofTable ?? ofLines;
  return rows === undefined ? null : Number(rows);
}
