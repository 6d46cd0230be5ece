import { useEffect, useRef } from "react";
import type { FoundCase } from "../../api/queries";
import type { QuizQuestion } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { CaseAway } from "../collections/CaseAway";
import { PlainImages } from "../collections/PlainImages";
import { useKey } from "../useKey";
import type { LoadPicture } from "../viewer/usePictures";

type Props = {
  readonly question: QuizQuestion;
  readonly place: number;
  readonly all: number;
  /** What is known of the case that is asked for. */
  readonly found: FoundCase | undefined;
  /** What was answered; null before. */
  readonly given: string | null;
  readonly load: LoadPicture;
  readonly onAnswer: (choice: string) => void;
  readonly onNext: () => void;
};

/** A case's history and images, and what it may be: the keys 1 to 4 answer, then Enter goes on. */
export function Question({ question, place, all, found, given, load, onAnswer, onNext }: Props) {
  const { choices, answer, history, wrongFrom } = question;
  const of = found?.of ?? null;
  const next = useRef<HTMLButtonElement>(null);
  useKey(["1", "2", "3", "4"], ({ key }) => {
    const choice = choices[Number(key) - 1];
    if (given === null && choice !== undefined) onAnswer(choice);
  });
  useEffect(() => {
    if (given !== null) next.current?.focus();
  }, [given]);
  return (
    <section className="question" aria-label={sheetWords().quiz.question(place, all)} data-testid="question">
      <h2>{sheetWords().quiz.question(place, all)}</h2>
      {history !== undefined && <p className="question-history">{history}</p>}
      {of === null ? <CaseAway found={found} /> : <PlainImages of={of} load={load} />}
      <ol className="choices" aria-label={sheetWords().quiz.choices}>
        {choices.map((choice, number) => (
          <li key={choice}>
            <button
              type="button"
              className="button"
              aria-keyshortcuts={String(number + 1)}
              disabled={given !== null}
              data-standing={given === null ? undefined : standingOf(choice, answer, given)}
              onClick={() => onAnswer(choice)}
              data-testid="choice"
            >
              <kbd>{number + 1}</kbd> {choice}
              {given !== null && choice === answer && <strong> {sheetWords().quiz.theAnswer}</strong>}
              {given === choice && choice !== answer && <strong> {sheetWords().quiz.yours}</strong>}
            </button>
          </li>
        ))}
      </ol>
      {wrongFrom === "archive" && (
        <p className="muted" data-testid="no-look-alikes">
          {sheetWords().quiz.noLookAlikes}
        </p>
      )}
      <output aria-live="polite" className="quiz-standing" data-testid="quiz-standing">
        {given !== null && (given === answer ? sheetWords().quiz.right : sheetWords().quiz.wrong(answer))}
      </output>
      {given !== null && (
        <button
          ref={next}
          type="button"
          className="button button-strong"
          onClick={onNext}
          data-testid="quiz-next"
        >
          {place === all ? sheetWords().quiz.toScore : sheetWords().quiz.next}
        </button>
      )}
    </section>
  );
}

function standingOf(choice: string, answer: string, given: string): "right" | "wrong" | "other" {
  if (choice === answer) return "right";
  return choice === given ? "wrong" : "other";
}
