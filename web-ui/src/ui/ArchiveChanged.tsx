import { useChangedAt } from "../state/archiveNews";
import { words } from "../words/words";

type Props = {
  /** When what is shown was told, in milliseconds; 0 while nothing is. */
  readonly toldAt: number;
  readonly onAgain: () => void;
};

/** Says that what is shown is of an archive that has changed since. Nothing moves under the reader's eyes unasked. */
export function ArchiveChanged({ toldAt, onAgain }: Props) {
  const changedAt = useChangedAt();
  if (toldAt === 0 || toldAt >= changedAt) return null;
  return (
    <p className="muted" role="status" data-testid="archive-changed">
      {words.shell.archiveChanged} {words.shell.mayBeOld}{" "}
      <button type="button" className="quiet" onClick={onAgain}>
        {words.shell.reload}
      </button>
    </p>
  );
}
