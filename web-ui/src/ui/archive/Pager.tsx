import { sheetWords } from "../../words/sheets";

type Props = {
  /** What is paged through. */
  readonly of: string;
  readonly from: number;
  readonly size: number;
  readonly all: number;
  readonly onGo: (from: number) => void;
};

/** Steps through a list; there is none where all of it is seen. */
export function Pager({ of, from, size, all, onGo }: Props) {
  if (all <= size) return null;
  const to = Math.min(all, from + size);
  return (
    <nav className="pager" aria-label={of}>
      <button
        type="button"
        className="button"
        disabled={from === 0}
        aria-label={sheetWords().archive.earlier(of)}
        onClick={() => onGo(Math.max(0, from - size))}
      >
        {sheetWords().archive.before}
      </button>
      <span role="status">{sheetWords().archive.pages(from + 1, to, all)}</span>
      <button
        type="button"
        className="button"
        disabled={to >= all}
        aria-label={sheetWords().archive.later(of)}
        onClick={() => onGo(from + size)}
      >
        {sheetWords().archive.behind}
      </button>
    </nav>
  );
}
