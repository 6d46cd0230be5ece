import type { Presence } from "../api/types";
import type { Part } from "../state/parts";
import type { FacetName } from "../state/search";
import { words } from "../words/words";

export { sentence } from "../words/forms";

export function modalityTitle(code: string): string {
  return words.modalities[code] ?? code;
}

export function sexTitle(code: string): string {
  return words.sexes[code] ?? (code === "" ? words.unknown : code);
}

/** "SKIN LOWER EXTREMITY" as "Skin lower extremity"; what already mixes cases stays. */
export function bodyPartTitle(code: string): string {
  if (code === "") return words.unknown;
  const title = words.bodyParts[code];
  if (title !== undefined) return title;
  return code === code.toUpperCase() ? code.charAt(0) + code.slice(1).toLowerCase() : code;
}

/** A facet's value in words. */
export function valueTitle(name: FacetName, value: string): string {
  switch (name) {
    case "modality":
      return words.modalities[value] === undefined ? value : `${value} · ${modalityTitle(value)}`;
    case "bodyPart":
      return bodyPartTitle(value);
    case "sex":
      return sexTitle(value);
    case "label":
      return value;
    case "finding":
      return findingValueTitle(value);
  }
}

/** What is there first, what is denied last. */
export const inOrder: readonly Presence[] = ["present", "uncertain", "absent"];

/** "pleural-effusion" as "pleural effusion". */
export function findingTitle(id: string): string {
  return id.replaceAll("-", " ");
}

/** "pleural-effusion:absent" as "pleural effusion: absent". */
function findingValueTitle(value: string): string {
  const { finding, presence } = presenceIn(value);
  return presence === undefined
    ? findingTitle(value)
    : `${findingTitle(finding)}: ${words.presence[presence]}`;
}

/** "pleural-effusion:absent" as the finding and what is said of it; all of it is the finding where nothing is. */
export function presenceIn(value: string): {
  readonly finding: string;
  readonly presence: Presence | undefined;
} {
  const [id = value, told = ""] = value.split(":");
  const presence = inOrder.find((one) => one === told);
  return { finding: presence === undefined ? value : id, presence };
}

/** Findings that are there come first, those that are denied last. */
export function rank(name: FacetName, value: string): number {
  if (name !== "finding") return 0;
  return inOrder.findIndex((presence) => value.endsWith(`:${presence}`));
}

/** "CT Head, Female, 63 y, 0a1b2c": what tells one case from another where there is little room. */
export function caseTitle(
  of: Patient & { readonly id: string; readonly modality: string; readonly bodyPart: string },
): string {
  const patient = patientTitle(of);
  const what = `${of.modality} ${bodyPartTitle(of.bodyPart)}`;
  return [what, ...(patient === "" ? [] : [patient]), of.id.slice(0, 6)].join(", ");
}

type Patient = { readonly sex: string; readonly age?: number };

/** "Female, 63 y", or what of it is known. */
export function patientTitle(patient: Patient): string {
  const known: string[] = [];
  if (patient.sex !== "" && patient.sex !== "U") known.push(sexTitle(patient.sex));
  if (patient.age !== undefined) known.push(words.case.yearsShort(patient.age));
  return known.join(", ");
}

export function count(number: number): string {
  return words.forms.count(number);
}

export function percent(share: number): string {
  return words.forms.percent(share);
}

/** What a part of the search is called where it is spoken of. */
export function partTitle(part: Part | undefined): string {
  switch (part?.kind) {
    case "text":
      return words.why.part.text(shortened(part.text));
    case "image":
      return part.region === null ? words.why.part.image : words.why.part.imagePart;
    case "case":
      return part.region === null ? words.why.part.case : words.why.part.casePart;
    case undefined:
      return words.why.part.any;
  }
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
