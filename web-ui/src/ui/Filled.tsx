import { Fragment, type ReactNode } from "react";

type Props = {
  readonly text: string;
  /** What stands where the text says "{name}". */
  readonly with: Readonly<Record<string, ReactNode>>;
};

/** A sentence with something put in where its language wants it. */
export function Filled({ text, with: given }: Props) {
  return text.split(/\{(\w+)\}/).map((piece, place) => {
    const isName = place % 2 === 1;
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence never change places
    return <Fragment key={place}>{isName ? given[piece] : piece}</Fragment>;
  });
}
