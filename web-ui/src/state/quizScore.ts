/** What was answered of a quiz: the choice at the place of its question, null where it could not be asked. */
export type Answers = readonly (string | null)[];

type Question = { readonly caseId: string; readonly answer: string };

/** Where a quiz is: at a question, with what was answered so far. */
export type QuizPlace = { readonly at: number; readonly answers: Answers };

type Asked = Question & { readonly choices: readonly string[] };

/** A number of what a quiz asks: the same cases may be asked for otherwise once the archive has changed (FNV-1a, 32 bits). */
export function markOf(revision: number, questions: readonly Asked[]): number {
  const asked = questions.map(({ caseId, choices, answer }) => [caseId, choices, answer]);
  let mark = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(JSON.stringify([revision, asked]))) {
    mark = Math.imul(mark ^ byte, 0x01000193);
  }
  return mark >>> 0;
}

/** A place in numbers, without a word of what was asked: the mark of its quiz, the question, and the choices taken. */
export function placeInNumbers(mark: number, questions: readonly Asked[], place: QuizPlace): number[] {
  const taken = place.answers.map((answer, question) => {
    const choices = questions[question]?.choices ?? [];
    return answer === null ? choices.length : choices.indexOf(answer);
  });
  return [mark, place.at, ...taken];
}

/** The place that numbers tell; the beginning where they are of another quiz. */
export function placeOf(mark: number, questions: readonly Asked[], numbers: readonly number[]): QuizPlace {
  const [ofMark, at = 0, ...taken] = numbers;
  const answers = taken.flatMap((choice, question) => answerOf(questions[question]?.choices ?? [], choice));
  const isWhole = answers.length === taken.length && (at === answers.length || at === answers.length - 1);
  return ofMark === mark && isWhole ? { at, answers } : { at: 0, answers: [] };
}

/** The answer that a number stands for, if it does: the one behind the choices for none. */
function answerOf(choices: readonly string[], number: number): Answers {
  return choices.length === 0 ? [] : [...choices, null].slice(number, number + 1);
}

export function rightOf(questions: readonly Question[], answers: Answers): number {
  return questions.filter(({ answer }, place) => answers[place] === answer).length;
}

/** A seed of ten digits at most, to be read out and typed. */
export function drawSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
