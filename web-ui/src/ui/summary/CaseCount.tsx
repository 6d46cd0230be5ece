import { sheetWords } from "../../words/sheets";
import { count } from "../words";

type Props = {
  /** What is counted, in words. */
  readonly of: string;
  readonly cases: readonly number[];
  /** Of how many cases. */
  readonly all: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** A count of cases; who wants to know which, opens it. */
export function CaseCount({ of, cases, all, isOpen, onToggle }: Props) {
  const number = count(cases.length);
  if (cases.length === 0) return <span className="muted">0</span>;
  return (
    <button
      type="button"
      className="case-count"
      aria-expanded={isOpen}
      aria-label={sheetWords().summary.which(number, count(all), of)}
      onClick={onToggle}
    >
      {number}
    </button>
  );
}
