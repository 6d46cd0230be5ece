import { useEffect } from "react";
import { rememberOpened } from "../../state/location";
import { caseHref, type Stretch } from "../../state/route";
import { sheetWords } from "../../words/sheets";
import { sheetsEnglish } from "../../words/sheetsEnglish";
import { inEnglish } from "../../words/words";
import { Link } from "../Link";
import type { Citing } from "./citing";

type Props = {
  readonly citing: Citing;
  readonly caseId: string;
  /** What stands on it: the case's number in the summary. */
  readonly name: string;
  /** What is quoted of the case's report, and where it stands there; null when the case alone is meant. */
  readonly quote: (Stretch & { readonly text: string }) | null;
  /** What the case says otherwise than those beside it, such as "left" or "denied"; empty when nothing. */
  readonly says?: string;
};

/** A citation: pointing at it shows what it quotes in the hit's card, following it opens the report there. */
export function Chip({ citing, caseId, name, quote, says = "" }: Props) {
  const { onPoint, search } = citing;
  useEffect(() => () => onPoint(null), [onPoint]); // a citation that goes points at nothing
  const point = () => onPoint({ caseId, quote: quote?.text ?? null });
  const leave = () => onPoint(null);
  // what it quotes is English, and so is all that is said of it: one label cannot be of two languages
  const isEnglish = quote !== null || says !== "";
  const told = (isEnglish ? sheetsEnglish : sheetWords()).summary;
  const which = told.case(name, says);
  const said = quote === null ? which : told.quote(which, quote.text);
  return (
    <Link
      className="cite"
      href={caseHref(caseId, search, null, null, quote)}
      lang={isEnglish ? inEnglish() : undefined}
      aria-label={said}
      title={said}
      data-testid="cite"
      onFollow={() => rememberOpened(caseId)}
      onMouseEnter={point}
      onMouseLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      {name}
    </Link>
  );
}
