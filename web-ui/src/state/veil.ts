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
function veiledHit<H extends TellingHit>(hit: H): H {
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

type TellingRow = { readonly caseId?: string };

type TellingList<R> = {
  readonly rows: readonly R[];
  readonly matchReason?: string;
  readonly facets?: Readonly<Record<string, unknown>>;
};

/** A page of a list whose hidden rows keep their place in it, and sex, age, day and number of images. */
export function veiledList<R extends TellingRow, L extends TellingList<R>>(
  page: L,
  isHidden: (caseId: string) => boolean,
): L {
  return {
    ...page,
    rows: page.rows.map((row) => (isHidden(row.caseId ?? "") ? veiledRow(row) : row)),
    ...(page.matchReason !== undefined && { matchReason: words.unknownMode.reason }),
    ...(page.facets !== undefined && { facets: { ...page.facets, label: {}, finding: {} } }),
  };
}

/** What a row may be asked for grows: what does not tell is named, and all else goes. */
const untelling = new Set(["caseId", "rank", "relevance", "sex", "age", "studyDate", "imageCount"]);

function veiledRow<R extends TellingRow>(row: R): R {
  return Object.fromEntries(Object.entries(row).filter(([name]) => untelling.has(name))) as R;
}

type TellingDoubt = {
  readonly caseId: string;
  readonly modality: string;
  readonly bodyPart: string;
  readonly doubts: readonly unknown[];
};

/** Cases in doubt of which the hidden ones do not say what the doubt is about. */
export function veiledDoubts<D extends TellingDoubt, F extends { readonly cases: readonly D[] }>(
  found: F,
  isHidden: (caseId: string) => boolean,
): F {
  const veiled = (one: D) =>
    isHidden(one.caseId) ? { ...one, modality: "", bodyPart: "", doubts: [] } : one;
  return { ...found, cases: found.cases.map(veiled) };
}
