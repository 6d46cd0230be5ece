import { type ReactNode, useId } from "react";

type Props = {
  readonly title: string;
  readonly note?: string | undefined;
  readonly testId?: string;
  readonly children: ReactNode;
};

/** A part of a page under its own heading. */
export function Sheet({ title, note, testId, children }: Props) {
  const heading = useId();
  return (
    <section className="sheet" aria-labelledby={heading} data-testid={testId}>
      <h2 id={heading}>{title}</h2>
      {note !== undefined && <p className="muted sheet-note">{note}</p>}
      {children}
    </section>
  );
}
