/** What was answered of a quiz: the choice at the place of its question. */
export type Answers = readonly string[];

type Question = { readonly caseId: string; readonly answer: string };

export function rightOf(questions: readonly Question[], answers: Answers): number {
  return questions.filter(({ answer }, place) => answers[place] === answer).length;
}

/** A seed of ten digits at most, to be read out and typed. */
export function drawSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
