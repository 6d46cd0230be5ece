import { useEffect, useMemo, useState } from "react";
import { useQuiz } from "../../api/collectionQueries";
import { failureOf, hasStatus, isGone } from "../../api/failure";
import { fetchPicture } from "../../api/pictures";
import { useWholeCases } from "../../api/queries";
import type { LeftOutOfQuiz, Quiz } from "../../api/types";
import { goBackTo, navigate, progressHere, rememberProgress } from "../../state/location";
import {
  type Answers,
  drawSeed,
  markOf,
  placeInNumbers,
  placeOf,
  type QuizPlace,
} from "../../state/quizScore";
import { collectionHref, collectionsHref, quizHref } from "../../state/route";
import { Icon } from "../../ui/Icon";
import { Link } from "../../ui/Link";
import { FailureNotice, Notice } from "../../ui/Notice";
import { GoneQuestion } from "../../ui/quiz/GoneQuestion";
import { LeftOut } from "../../ui/quiz/LeftOut";
import { Question } from "../../ui/quiz/Question";
import { QuizCase } from "../../ui/quiz/QuizCase";
import { Score } from "../../ui/quiz/Score";
import { useKey } from "../../ui/useKey";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import "../../style/collections.css";

type Props = { readonly collectionId: string; readonly seed: number | null };

/** The page at "/collection/ID/quiz": a question of each case. Its seed stands in the address, to have it again. */
export default function QuizPage({ collectionId, seed }: Props) {
  const found = useQuiz(collectionId, seed);
  useEffect(() => {
    if (seed === null) navigate(quizHref(collectionId, drawSeed()), "replace");
  }, [collectionId, seed]);
  const isLost = hasStatus(found.error, 404);
  const out = isLost ? collectionsHref() : collectionHref(collectionId);
  useKey("Escape", () => goBackTo(out));
  return (
    <div className="quiz" data-testid="quiz">
      <Link className="quiet" href={out} isReturn>
        <Icon name="back" />
        {isLost ? words.collections.title : sheetWords().quiz.toCollection}
      </Link>
      {found.isPending && <p role="status">{words.shell.loading}</p>}
      {found.isError && (
        <FailureNotice failure={failureOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.data !== undefined && (
        <Asking
          key={found.data.seed}
          quiz={found.data}
          onOther={() => {
            rememberProgress([]);
            navigate(quizHref(collectionId, drawSeed()), "replace");
          }}
        />
      )}
    </div>
  );
}

function Asking({ quiz, onOther }: { readonly quiz: Quiz; readonly onOther: () => void }) {
  const { questions, leftOut, revision } = quiz;
  const mark = useMemo(() => markOf(revision, questions), [revision, questions]);
  const [{ at, answers }, setPlace] = useState(() => placeOf(mark, questions, progressHere()));
  const go = (place: QuizPlace) => {
    setPlace(place);
    rememberProgress(placeInNumbers(mark, questions, place));
  };
  const question = questions[at];
  const given = answers[at] ?? null;
  const near = questions.slice(at, at + 2).map(({ caseId }) => caseId);
  const cases = useWholeCases(near);
  if (question === undefined) {
    const notAsked = [...leftOut, ...goneOf(questions, answers)];
    if (answers.every((answer) => answer === null)) {
      return (
        <Notice title={sheetWords().quiz.none} testId="quiz-none">
          <LeftOut leftOut={notAsked} />
        </Notice>
      );
    }
    return (
      <Score
        questions={questions}
        answers={answers}
        leftOut={notAsked}
        onAgain={() => go({ at: 0, answers: [] })}
        onOther={onOther}
      />
    );
  }
  const found = cases.get(question.caseId);
  if (given === null && isGone(found?.failure ?? null)) {
    return (
      <GoneQuestion
        key={at}
        place={at + 1}
        all={questions.length}
        onNext={() => go({ at: at + 1, answers: [...answers, null] })}
      />
    );
  }
  return (
    <>
      <Question
        key={at}
        question={question}
        place={at + 1}
        all={questions.length}
        found={found}
        given={given}
        load={fetchPicture}
        onAnswer={(choice) => go({ at, answers: [...answers, choice] })}
        onNext={() => go({ at: at + 1, answers })}
      />
      {given !== null && found?.of && <QuizCase of={found.of} />}
    </>
  );
}

/** The questions that were not asked since their cases were gone. */
function goneOf(questions: Quiz["questions"], answers: Answers): readonly LeftOutOfQuiz[] {
  return questions
    .filter((_, place) => answers[place] === null)
    .map(({ caseId }) => ({ caseId, reason: "case-gone" }));
}
