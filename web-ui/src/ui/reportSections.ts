/** A part of a report: its heading, if it has one, and where its words stand in the whole text (UTF-16 offsets). */
export type ReportSection = {
  readonly heading: string | null;
  readonly start: number;
  readonly end: number;
};

const headingLine = /^[ \t]*([A-Z][A-Z0-9 ,/&()-]{2,59}):|^[ \t]*([A-Z][A-Z0-9 ,/&()-]{3,59})[ \t]*$/gm;

/** Splits a report at its headings: words in capitals before a colon, or alone on a line. Nothing is left out. */
export function reportSections(text: string): readonly ReportSection[] {
  const headings = [...text.matchAll(headingLine)];
  const first = headings[0]?.index ?? text.length;
  const sections = headings.map((heading, place) => ({
    heading: (heading[1] ?? heading[2] ?? "").trim(),
    ...trimmed(text, heading.index + heading[0].length, headings[place + 1]?.index ?? text.length),
  }));
  const before = { heading: null, ...trimmed(text, 0, first) };
  return before.start === before.end ? sections : [before, ...sections];
}

function trimmed(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = Math.max(from, end - (words.length - words.trimEnd().length));
  return { start: from, end: to };
}
