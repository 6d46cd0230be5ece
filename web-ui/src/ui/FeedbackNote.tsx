import { type Feedback, limits } from "../state/search";
import { words } from "../words/words";

type Props = { readonly feedback: Feedback; readonly onClear: () => void };

/** How many hits the reader wants more of, and less, and the way out. */
export function FeedbackNote({ feedback: { more, less }, onClear }: Props) {
  if (more.length === 0 && less.length === 0) return null;
  return (
    <p className="muted" data-testid="feedback-note">
      {words.feedback.note(more.length, less.length)}{" "}
      {Math.max(more.length, less.length) >= limits.feedback && words.feedback.full(limits.feedback)}{" "}
      <button type="button" className="quiet" onClick={onClear}>
        {words.feedback.clear}
      </button>
    </p>
  );
}
