import type { Summary } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { Cites } from "./Cites";
import type { Citing } from "./citing";
import { useFirst } from "./useFirst";

type Props = { readonly quotes: Summary["quotes"]; readonly citing: Citing };

const most = 3;

/** Sentences of the reports that say much of what all of them say, word by word. */
export function Quotes({ quotes, citing }: Props) {
  const { shown, more } = useFirst(quotes, most);
  if (quotes.length === 0) return null;
  return (
    <section className="summary-part" data-testid="summary-quotes">
      <h3>{sheetWords().summary.quoted}</h3>
      <ul className="claims">
        {shown.map(({ evidence, alsoIn }) => (
          <li key={`${evidence.caseId}-${evidence.start}`} className="claim">
            <q>{evidence.quotedText}</q> <Cites citing={citing} evidence={[evidence, ...alsoIn]} />
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
