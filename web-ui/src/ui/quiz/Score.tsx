import { useEffect, useRef } from "react";
import type { LeftOutOfQuiz, QuizQuestion } from "../../api/types";
import { type Answers, rightOf } from "../../state/quizScore";
import { sheetWords } from "../../words/sheets";
import { LeftOut } from "./LeftOut";

type Props = {
  readonly questions: readonly QuizQuestion[];
  readonly answers: Answers;
  readonly leftOut: readonly LeftOutOfQuiz[];
  readonly onAgain: () => void;
  readonly onOther: () => void;
};

/** How many answers were right, each question with its answer, and the way to another round. */
export function Score({ questions, answers, leftOut, onAgain, onOther }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const asked = answers.filter((answer) => answer !== null).length;
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="score" data-testid="score">
      <h2 ref={title} tabIndex={-1}>
        {sheetWords().quiz.score(rightOf(questions, answers), asked)}
      </h2>
      <ol>
        {questions.map(({ caseId, answer }, place) => {
          const given = answers[place] ?? null;
          const wrong = given === answer ? null : given;
          return given !== null && <li key={caseId}>{sheetWords().quiz.said(place + 1, answer, wrong)}</li>;
        })}
      </ol>
      <LeftOut leftOut={leftOut} />
      <p className="field-row">
        <button type="button" className="button button-strong" onClick={onAgain} data-testid="quiz-again">
          {sheetWords().quiz.again}
        </button>
        <button type="button" className="button" onClick={onOther} data-testid="quiz-other">
          {sheetWords().quiz.other}
        </button>
      </p>
    </section>
  );
}
