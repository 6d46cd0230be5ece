import { reveal } from "../state/unknown";
import { words } from "../words/words";

type Props = {
  readonly caseId: string;
  /** What it is called where there are several. */
  readonly name?: string;
};

/** Tells what a hidden case is. It goes with that, and the focus to the case itself. */
export function RevealButton({ caseId, name }: Props) {
  return (
    <button
      type="button"
      className="button reveal"
      aria-label={name}
      aria-keyshortcuts="r"
      onClick={({ currentTarget }) => {
        const around = currentTarget.closest("[data-case-id], li");
        const to = around?.querySelector<HTMLElement>("h1") ?? around?.querySelector<HTMLElement>("a");
        reveal(caseId);
        to?.focus({ preventScroll: true });
      }}
      data-testid="reveal"
    >
      {words.unknownMode.reveal}
    </button>
  );
}
