import type { Hit } from "../api/types";
import type { Feedback } from "../state/search";
import { words } from "../words/words";
import { Icon } from "./Icon";

type Props = {
  readonly hit: Hit;
  readonly feedback: Feedback;
  readonly onToggle: (wanted: keyof Feedback) => void;
};

const choices = ["more", "less"] as const;

/** Says that more like a hit is wanted, or less; the search is then asked anew. */
export function HitThumbs({ hit, feedback, onToggle }: Props) {
  return (
    <span className="card-thumbs">
      {choices.map((wanted) => (
        <button
          key={wanted}
          type="button"
          aria-pressed={feedback[wanted].includes(hit.caseId)}
          aria-label={words.feedback[wanted](hit.rank)}
          title={words.feedback[wanted](hit.rank)}
          data-testid={`thumb-${wanted}`}
          onClick={() => onToggle(wanted)}
        >
          <Icon name={wanted === "more" ? "thumbUp" : "thumbDown"} />
        </button>
      ))}
    </span>
  );
}
