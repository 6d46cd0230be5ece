import { reveal } from "../state/unknown";
import { words } from "../words/words";

type Props = {
  readonly caseId: string;
  /** What it is called where there are several. */
  readonly name?: string;
};

/** Tells what a hidden case is. */
export function RevealButton({ caseId, name }: Props) {
  return (
    <button
      type="button"
      className="button reveal"
      aria-label={name}
      aria-keyshortcuts="r"
      onClick={() => reveal(caseId)}
      data-testid="reveal"
    >
      {words.unknownMode.reveal}
    </button>
  );
}
