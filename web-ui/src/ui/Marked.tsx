import type { ReactNode } from "react";
import type { Span } from "../api/types";
import { words } from "../words/words";

/** A stretch to mark; one that the text denies is marked as that. */
export type Mark = Span & { readonly isDenied?: boolean };

type Props = { readonly text: string; readonly spans: readonly Mark[] };

/** A text with its matches marked. Spans are UTF-16 offsets; what lies outside the text or overlaps is left out. */
export function Marked({ text, spans }: Props) {
  const pieces: ReactNode[] = [];
  let done = 0;
  for (const { start, end, isDenied } of [...spans].sort((one, other) => one.start - other.start)) {
    if (start < done || end <= start || end > text.length) continue;
    const denied =
      isDenied === true ? { className: "denied", "data-said": `${words.report.denied}: ` } : undefined;
    pieces.push(
      text.slice(done, start),
      <mark key={start} {...denied}>
        {text.slice(start, end)}
      </mark>,
    );
    done = end;
  }
  pieces.push(text.slice(done));
  return <>{pieces}</>;
}
