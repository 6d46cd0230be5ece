import { words } from "../words/words";

type Props = {
  readonly labels: readonly string[];
  readonly most?: number;
  /** What they are, where they are no findings. */
  readonly name?: string;
};

/** A case's findings as small tags; the rest beyond `most` is counted. */
export function Labels({ labels, most, name = words.card.labels }: Props) {
  if (labels.length === 0) return null;
  const shown = labels.slice(0, most ?? labels.length);
  const rest = labels.length - shown.length;
  return (
    <ul className="labels" aria-label={name}>
      {shown.map((label) => (
        <li key={label}>{label}</li>
      ))}
      {rest > 0 && <li title={labels.slice(shown.length).join(", ")}>+{rest}</li>}
    </ul>
  );
}
