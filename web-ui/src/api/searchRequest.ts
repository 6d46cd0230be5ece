import { type Filters, type QueryPart, queryParts, type SearchState } from "../state/search";
import type { SearchRequest } from "./types";

type Part = SearchRequest["parts"][number];
type RequestFilter = NonNullable<SearchRequest["filter"]>;

/** The search as the API takes it. `imageDataUrl` are the pixels of the state's image, null when it has none. */
export function searchRequest(search: SearchState, imageDataUrl: string | null): SearchRequest {
  const filter = requestFilter(search.filters);
  return {
    parts: queryParts(search).map((part) => requestPart(part, imageDataUrl)),
    ...(Object.keys(filter).length === 0 ? {} : { filter }),
    size: search.size,
    ranking: search.ranking,
  };
}

function requestPart(part: QueryPart, imageDataUrl: string | null): Part {
  switch (part.kind) {
    case "text":
      return { text: part.text };
    case "case":
      return { caseId: part.caseId };
    case "image":
      if (imageDataUrl === null) throw new Error(`the pixels of image ${part.hash} are missing`);
      return { image: imageDataUrl };
  }
}

function requestFilter({ values, age, studyDate }: Filters): RequestFilter {
  return {
    ...(values.modality.length > 0 && { modality: [...values.modality] }),
    ...(values.bodyPart.length > 0 && { bodyPart: [...values.bodyPart] }),
    ...(values.sex.length > 0 && { sex: [...values.sex] }),
    ...(values.label.length > 0 && { label: [...values.label] }),
    ...(values.finding.length > 0 && { finding: [...values.finding] }),
    ...((age.from !== null || age.to !== null) && {
      age: {
        ...(age.from !== null && { min: age.from }),
        ...(age.to !== null && { max: age.to }),
      },
    }),
    ...((studyDate.from !== null || studyDate.to !== null) && {
      studyDate: {
        ...(studyDate.from !== null && { from: studyDate.from }),
        ...(studyDate.to !== null && { to: studyDate.to }),
      },
    }),
  };
}
