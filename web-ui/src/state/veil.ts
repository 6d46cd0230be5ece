import { words } from "../words/words";

/**
 * What remains of answers in unknown mode. It is taken out here, before anything is drawn, so that no page, no title
 * and no reader of the screen can tell it; style hides nothing.
 */
type Telling = {
  readonly modality: string;
  readonly bodyPart: string;
  readonly labels: readonly string[];
  readonly findings: readonly unknown[];
};

const untold = { modality: "", bodyPart: "", labels: [], findings: [] };

type TellingHit = Telling & {
  readonly caseId: string;
  readonly report?: unknown;
  readonly explanation: { readonly legs: readonly unknown[] };
};

/** A hit of which its place, its picture, and sex, age and day remain. */
export function veiledHit<H extends TellingHit>(hit: H): H {
  return { ...hit, ...untold, report: undefined, explanation: { ...hit.explanation, legs: [] } };
}

type TellingAnswer<H> = {
  readonly hits: readonly H[];
  readonly nearest: readonly H[];
  readonly matchReason: string;
  readonly facets: Readonly<Record<string, unknown>>;
  readonly suggestions: readonly unknown[];
  readonly unknownWords: readonly string[];
};

/** An answer whose hidden hits tell nothing, nor does what is said of the query's words. */
export function veiledAnswer<H extends TellingHit, A extends TellingAnswer<H>>(
  answer: A,
  isHidden: (caseId: string) => boolean,
): A {
  const veiled = (hit: H) => (isHidden(hit.caseId) ? veiledHit(hit) : hit);
  return {
    ...answer,
    hits: answer.hits.map(veiled),
    nearest: answer.nearest.map(veiled),
    matchReason: answer.matchReason === "" ? "" : words.unknownMode.reason,
    facets: { ...answer.facets, label: {}, finding: {} },
    suggestions: [],
    unknownWords: [],
  };
}

type TellingCase = Telling & {
  readonly attributes: Readonly<Record<string, string>>;
  readonly report: unknown;
  readonly doubts: readonly unknown[];
  readonly images: readonly { readonly view: string; readonly instance?: unknown }[];
};

const noReport = { text: "", sections: [], sentences: [], negated: [], findings: [] };

/** A case of which its pictures, and sex, age and day remain: what a stored instance tells of itself goes too. */
export function veiledCase<C extends TellingCase>(of: C): C {
  const images = of.images.map((image) => ({ ...image, view: "", instance: undefined }));
  return { ...of, ...untold, attributes: {}, report: noReport, doubts: [], images };
}

/** A collection in the list of all, named after nothing but its size. */
export function veiledListed<L extends { name: string; tags: readonly string[]; count: number }>(one: L): L {
  return { ...one, name: words.unknownMode.collectionOf(one.count), tags: [] };
}
