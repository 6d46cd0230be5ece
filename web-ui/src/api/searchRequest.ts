import type { Part } from "../state/parts";
import type { Images } from "../state/queryImages";
import { type Feedback, type Filters, type ManyName, manyNames, type SearchState } from "../state/search";
import type { SearchRequest } from "./types";

type PartBody = SearchRequest["parts"][number];
type RequestFilter = NonNullable<SearchRequest["filter"]>;

/** The search as the API takes it; `images` are those of its parts. */
export function searchRequest(search: SearchState, images: Images): SearchRequest {
  const filter = requestFilter(search.filters);
  return {
    parts: search.parts.map((part) => partBody(part, images)),
    ...feedbackBody(search.feedback),
    ...(Object.keys(filter).length === 0 ? {} : { filter }),
    size: search.size,
    ranking: search.ranking,
  };
}

export function partBody(part: Part, images: Images): PartBody {
  const weight = part.weight === 1 ? {} : { weight: part.weight };
  switch (part.kind) {
    case "text":
      return { text: part.text, ...weight };
    case "case":
      return {
        caseId: part.caseId,
        ...(part.imageId !== null && { imageId: part.imageId }),
        ...(part.region !== null && { region: part.region }),
        ...weight,
      };
    case "image": {
      const image = images.get(part.hash);
      if (image === undefined) throw new Error(`the pixels of image ${part.hash} are missing`);
      return { image: image.dataUrl, ...(part.region !== null && { region: part.region }), ...weight };
    }
  }
}

function feedbackBody({ more, less }: Feedback): Pick<SearchRequest, "feedback"> {
  if (more.length === 0 && less.length === 0) return {};
  return {
    feedback: {
      ...(more.length > 0 && { more: [...more] }),
      ...(less.length > 0 && { less: [...less] }),
    },
  };
}

/** The filter as the API takes it; without fields where nothing is filtered. */
export function requestFilter(filters: Filters): RequestFilter {
  const { values, modes, age, studyDate } = filters;
  const clauses = manyNames.flatMap((name) => clausesOf(filters, name));
  const fields: RequestFilter = {
    ...(values.modality.length > 0 && { modality: [...values.modality] }),
    ...(values.bodyPart.length > 0 && { bodyPart: [...values.bodyPart] }),
    ...(values.sex.length > 0 && { sex: [...values.sex] }),
    ...(modes.label === "any" && values.label.length > 0 && { label: [...values.label] }),
    ...(modes.finding === "any" && values.finding.length > 0 && { finding: [...values.finding] }),
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
  // the generated type takes `and` for an attribute of this name, too
  return clauses.length === 0 ? fields : ({ ...fields, and: clauses } as RequestFilter);
}

/** What "all of" and "none of" ask beyond a list of values, of which one is enough. */
function clausesOf({ values, modes }: Filters, name: ManyName): readonly RequestFilter[] {
  const chosen = values[name];
  if (chosen.length === 0) return [];
  switch (modes[name]) {
    case "any":
      return [];
    case "all":
      return chosen.map((value) => ({ [name]: [value] }));
    case "none":
      return [{ not: { [name]: [...chosen] } }];
  }
}
