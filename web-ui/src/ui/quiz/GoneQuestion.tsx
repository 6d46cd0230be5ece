import { useEffect, useRef } from "react";
import { sheetWords } from "../../words/sheets";

type Props = {
  readonly place: number;
  readonly all: number;
  readonly onNext: () => void;
};

/** A question whose case is gone: it is not asked, and Enter goes on. */
export function GoneQuestion({ place, all, onNext }: Props) {
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  return (
    <section className="question" data-testid="question-gone">
      <h2>{sheetWords().quiz.question(place, all)}</h2>
      <p role="status">
        {sheetWords().collections.gone} {sheetWords().quiz.notCounted}
      </p>
      <button ref={next} type="button" className="button button-strong" onClick={onNext}>
        {place === all ? sheetWords().quiz.toScore : sheetWords().quiz.next}
      </button>
    </section>
  );
}
