import type { ReactNode } from "react";
import type { Span } from "../api/types";

type Props = { readonly text: string; readonly spans: readonly Span[] };

/** A text with its matches marked. Spans are UTF-16 offsets; what lies outside the text or overlaps is left out. */
export function Marked({ text, spans }: Props) {
  const pieces: ReactNode[] = [];
  let done = 0;
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    if (start < done || end <= start || end > text.length) continue;
    pieces.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  pieces.push(text.slice(done));
  return <>{pieces}</>;
}
