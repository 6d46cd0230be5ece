import type { Grade, Leg, Presence, Relevance } from "../api/types";
import type { Part } from "../state/parts";
import type { FacetName, Ranking } from "../state/search";

/** DICOM's modality codes (PS3.3 C.7.3.1.1.1) in words. */
const modalities: Readonly<Record<string, string>> = {
  CR: "Computed radiography",
  CT: "Computed tomography",
  DX: "Digital radiography",
  ES: "Endoscopy",
  GM: "General microscopy",
  IO: "Intra-oral radiography",
  MG: "Mammography",
  MR: "Magnetic resonance",
  NM: "Nuclear medicine",
  OP: "Ophthalmic photography",
  OPT: "Ophthalmic tomography",
  PT: "Positron emission tomography",
  RF: "Fluoroscopy",
  SM: "Slide microscopy",
  US: "Ultrasound",
  XA: "Angiography",
  XC: "Photography",
};

const sexes: Readonly<Record<string, string>> = { F: "Female", M: "Male", O: "Other", U: "Unknown" };

export const facetTitles: Readonly<Record<FacetName, string>> = {
  modality: "Modality",
  bodyPart: "Body part",
  sex: "Sex",
  label: "Label",
  finding: "Finding in the report",
};

export const rankingTitles: Readonly<Record<Ranking, { readonly name: string; readonly means: string }>> = {
  hybrid: { name: "Hybrid", means: "Images, meaning and words together" },
  vector: { name: "Vector", means: "Likeness of images and meaning alone" },
  text: { name: "Text", means: "The words of the reports alone" },
};

export const relevanceTitles: Readonly<Record<Relevance, string>> = {
  strong: "Strong match",
  good: "Good match",
  weak: "Weak match",
};

export const legTitles: Readonly<Record<Leg, string>> = {
  "image-to-image": "Its image against",
  "image-to-text": "Its report against",
  "text-to-image": "Its image against",
  "text-to-text": "The meaning of its report against",
  words: "The words of its report against",
};

/** What a leg compares, said of an archive as a whole. */
export const comparisonTitles: Readonly<Record<Leg, string>> = {
  "image-to-image": "Images find images with the same findings",
  "image-to-text": "Images find their reports",
  "text-to-image": "Text finds its own images",
  "text-to-text": "Text finds reports that mean the same",
  words: "Words find reports with the same findings",
};

export const gradeTitles: Readonly<Record<Grade, string>> = {
  unknown: "not measured",
  "at-chance": "at chance",
  fair: "fair",
  good: "good",
};

export function modalityTitle(code: string): string {
  return modalities[code] ?? code;
}

export function sexTitle(code: string): string {
  return sexes[code] ?? (code === "" ? "Unknown" : code);
}

/** "SKIN LOWER EXTREMITY" as "Skin lower extremity"; what already mixes cases stays. */
export function bodyPartTitle(code: string): string {
  if (code === "") return "Unknown";
  return code === code.toUpperCase() ? code.charAt(0) + code.slice(1).toLowerCase() : code;
}

/** A facet's value in words. */
export function valueTitle(name: FacetName, value: string): string {
  switch (name) {
    case "modality":
      return modalities[value] === undefined ? value : `${value} · ${modalityTitle(value)}`;
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

export const presenceTitles: Readonly<Record<Presence, string>> = {
  present: "present",
  absent: "absent",
  uncertain: "uncertain",
};

/** What is there first, what is denied last. */
export const inOrder: readonly Presence[] = ["present", "uncertain", "absent"];

/** "pleural-effusion" as "pleural effusion". */
export function findingTitle(id: string): string {
  return id.replaceAll("-", " ");
}

/** "pleural-effusion:absent" as "pleural effusion: absent". */
function findingValueTitle(value: string): string {
  const [id = value, presence] = value.split(":");
  return presence === undefined ? findingTitle(id) : `${findingTitle(id)}: ${presence}`;
}

/** Findings that are there come first, those that are denied last. */
export function rank(name: FacetName, value: string): number {
  if (name !== "finding") return 0;
  return inOrder.findIndex((presence) => value.endsWith(`:${presence}`));
}

type Patient = { readonly sex: string; readonly age?: number };

/** "Female, 63 y", or what of it is known. */
export function patientTitle(patient: Patient): string {
  const known: string[] = [];
  if (patient.sex !== "" && patient.sex !== "U") known.push(sexTitle(patient.sex));
  if (patient.age !== undefined) known.push(`${patient.age} y`);
  return known.join(", ");
}

export function count(number: number): string {
  return number.toLocaleString("en");
}

export function counted(number: number, singular: string, plural: string): string {
  return `${count(number)} ${number === 1 ? singular : plural}`;
}

export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** With a capital in front and one full stop behind. */
export function sentence(words: string): string {
  const stop = words.endsWith(".") ? "" : ".";
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${stop}`;
}

/** What a part of the search is called where it is spoken of. */
export function partTitle(part: Part | undefined): string {
  switch (part?.kind) {
    case "text":
      return `“${shortened(part.text)}”`;
    case "image":
      return part.region === null ? "your image" : "a part of your image";
    case "case":
      return part.region === null ? "the chosen case" : "a part of its image";
    case undefined:
      return "the query";
  }
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
