import type { Case, Hit, ListRow } from "../api/types";
import { exampleDoubts } from "./archiveExamples";
import { exampleCase, exampleHit, exampleResponse, exampleRow } from "./examples";
import { FakeServer } from "./fakeServer";

/** Words that tell what a case is; none of them is a word of the page. */
const tellingWords = [
  "pneumothorax",
  "melanoma",
  "glioblastoma",
  "cardiomegaly",
  "bronchiectasis",
  "osteosarcoma",
  "sarcoidosis",
  "hydrocephalus",
  "aneurysm",
  "appendicitis",
  "empyema",
  "haemangioma",
] as const;

type RandomCase = {
  readonly hit: Hit;
  readonly row: ListRow;
  readonly case: Case;
  readonly words: readonly string[];
};

/** Cases that say what they are wherever a case can. */
export function randomCases(random: (below: number) => number, many: number): readonly RandomCase[] {
  return Array.from({ length: many }, (_, place) => {
    const from = random(tellingWords.length - 2);
    const words = tellingWords.slice(from, from + 3);
    const [one = "", two = "", three = ""] = words;
    const id = `case-${place + 1}`;
    const hit = exampleHit(place + 1, {
      bodyPart: two.toUpperCase(),
      labels: [one, two],
      findings: [{ finding: three, presence: "present", source: "report" }],
      report: { snippet: `Signs of ${one}.`, matches: [{ start: 9, end: 9 + one.length }], denied: [] },
    });
    const text = `FINDINGS: ${two} beside ${three}.`;
    const body = { start: 10, end: text.length };
    const findings = [
      { finding: two, start: 10, end: 10 + two.length, presence: "present" as const, ofFamily: false },
    ];
    return {
      words,
      hit,
      row: Object.assign(exampleRow(place + 1), {
        bodyPart: three.toUpperCase(),
        labels: [two],
        findings: { present: [one], uncertain: [], absent: [three] },
        attributes: { series_description: `${two} protocol` },
      }),
      case: {
        ...exampleCase,
        id,
        bodyPart: three.toUpperCase(),
        labels: [one, three],
        findings: [{ finding: two, presence: "present", source: "report" }],
        attributes: { series_description: `${one} protocol`, [two]: "yes" },
        report: {
          text,
          sections: [{ name: one, heading: { start: 0, end: 9 }, body }],
          sentences: [],
          negated: [],
          findings,
        },
        images: exampleCase.images.map((image) => ({ ...image, id: `${id}-${image.id}`, view: three })),
        doubts: [{ field: "bodyPart", tag: two, seems: three, share: 0.9 }],
      },
    };
  });
}

/** A server of such cases, whose facets and remarks tell as much. */
export function tellingServer(cases: readonly RandomCase[]): FakeServer {
  const server = new FakeServer().listen();
  const counts = Object.fromEntries(tellingWords.map((word) => [word, 2]));
  const facets = { modality: { CR: 3 }, label: counts, finding: counts };
  const worth = { match: "weak", matchReason: `few reports speak of ${tellingWords[0]}` };
  server.search = () => ({
    body: {
      ...exampleResponse(cases.map(({ hit }) => hit)),
      ...worth,
      facets,
      suggestions: [{ word: "melanom", as: "melanoma", kind: "spelling" }],
      unknownWords: ["empyema"],
    },
  });
  const rows = cases.map(({ row }) => row);
  server.list = () => ({ body: { ...worth, total: rows.length, rows, facets } });
  server.doubts = () => ({
    body: {
      ...exampleDoubts,
      cases: cases.map(({ case: { id, modality, bodyPart, doubts } }) => ({
        caseId: id,
        modality,
        bodyPart,
        doubts,
      })),
    },
  });
  server.case = (caseId) => ({ body: cases.find(({ hit }) => hit.caseId === caseId)?.case });
  return server;
}

export { tellingWords };
