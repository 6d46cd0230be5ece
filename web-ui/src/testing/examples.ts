import type {
  Case,
  Health,
  Hit,
  ListPage,
  ListRequest,
  ListRow,
  Regions,
  SearchResponse,
} from "../api/types";

export const health: Health = {
  status: "up",
  version: "0.1.0",
  cases: 1240,
  images: 5310,
  reportsWaiting: 0,
  strangeCases: 0,
  model: { name: "precedent-demo", fingerprint: "9f3ac1d2e4b5a697", dimension: 192 },
  calibration: { cases: 1240, modelIsStrange: false, legs: [{ leg: "text-to-image", grade: "good" }] },
};

export function exampleHit(rank: number, changes: Partial<Hit> = {}): Hit {
  return {
    rank,
    caseId: `case-${rank}`,
    score: 1 / (60 + rank),
    relevance: rank === 1 ? "strong" : "good",
    modality: "CR",
    bodyPart: "CHEST",
    sex: "F",
    age: 60 + rank,
    studyDate: "2021-03-04",
    labels: ["pneumothorax"],
    findings: [{ finding: "pneumothorax", presence: "present", source: "report" }],
    imageCount: 1,
    bestImage: { id: `image-${rank}`, similarity: 0.8, thumbnail: `/api/v1/images/image-${rank}/thumbnail` },
    report: { snippet: "Small left pneumothorax.", matches: [{ start: 11, end: 23 }], denied: [] },
    explanation: { legs: [{ leg: "words", part: 0, rank, score: 7.5, share: 1 }] },
    duplicates: [],
    ofSamePatient: 0,
    ...changes,
  };
}

export function exampleResponse(hits: readonly Hit[], total = 240): SearchResponse {
  return {
    match: "found",
    matchReason: "",
    hits: [...hits],
    nearest: [],
    total,
    facets: {
      modality: { CR: 200, CT: 40 },
      bodyPart: { CHEST: 200, HEAD: 40 },
      sex: { F: 120, M: 120 },
      label: { pneumothorax: 30, "pleural effusion": 20 },
      finding: { "pneumothorax:present": 30, "pleural-effusion:absent": 12 },
    },
    suggestions: [],
    unknownWords: [],
    tookMillis: { encode: 31, search: 4.2 },
  };
}

export function exampleRow(number: number, changes: Partial<ListRow> = {}): ListRow {
  return {
    caseId: `case-${number}`,
    modality: "CT",
    bodyPart: "CHEST",
    sex: "F",
    age: 40 + (number % 50),
    studyDate: "2021-03-04",
    labels: ["pneumothorax", "effusion"],
    findings: { present: ["pleural-effusion"], uncertain: [], absent: ["mass"] },
    imageCount: 3,
    attributes: { sliceThickness: "5.0" },
    ...changes,
  } as ListRow; // the generated type takes every field for an attribute, too
}

/** A page of a list of so many cases, as the server would give it: a place is the number of the row before. */
export function exampleList({ size = 50, after, facets }: ListRequest, total: number): ListPage {
  const before = Number(after?.replace("place-", "") ?? 0);
  const last = Math.min(total, before + size);
  return {
    total,
    indexGeneration: "g1",
    model: { name: "precedent-demo", fingerprint: "9f3ac1d2e4b5a697" },
    rows: Array.from({ length: last - before }, (_, place) => exampleRow(before + place + 1)),
    ...(last < total && { next: `place-${last}` }),
    ...(facets === true && { facets: exampleResponse([]).facets }),
  };
}

export const exampleRegions: Regions = {
  rows: 2,
  columns: 2,
  similarity: [
    [0.02, 0.3],
    [-0.01, 0.1],
  ],
  peak: { x: 0.75, y: 0.25 },
};

export const exampleCase: Case = {
  id: "case-1",
  modality: "CT",
  bodyPart: "HEAD",
  sex: "M",
  age: 58,
  studyDate: "2021-06-03",
  labels: ["mass"],
  findings: [
    { finding: "abscess", presence: "uncertain", source: "report" },
    { finding: "mass", presence: "present", source: "report" },
    { finding: "metastasis", presence: "uncertain", source: "report" },
  ],
  attributes: { sliceThickness: "5.0" },
  report: {
    text: "FINDINGS: Mass in the left frontal lobe.\n\nIMPRESSION: Metastasis or abscess.",
    sections: [
      { name: "FINDINGS", heading: { start: 0, end: 9 }, body: { start: 10, end: 40 } },
      { name: "IMPRESSION", heading: { start: 42, end: 53 }, body: { start: 54, end: 76 } },
    ],
    sentences: [
      { start: 10, end: 40, section: 0, polarity: "affirmed", side: "left" },
      { start: 54, end: 76, section: 1, polarity: "affirmed" },
    ],
    negated: [],
    findings: [
      { finding: "mass", start: 10, end: 14, presence: "present", side: "left", ofFamily: false },
      { finding: "metastasis", start: 54, end: 64, presence: "uncertain", ofFamily: false },
      { finding: "abscess", start: 68, end: 75, presence: "uncertain", ofFamily: false },
    ],
  },
  images: [0, 1, 2].map((position) => ({
    id: `slice-${position}`,
    series: 1,
    position,
    view: "axial",
    width: 256,
    height: 256,
    thumbnail: `/api/v1/images/slice-${position}/thumbnail`,
    rendered: `/api/v1/images/slice-${position}/rendered`,
  })),
  doubts: [],
};
