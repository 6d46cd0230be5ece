import type { DataSet, DicomElement } from "../api/dicomWeb";

/** The tags that make samples a picture (PS3.6). */
export const tags = {
  modality: "00080060",
  imagerPixelSpacing: "00181164",
  samplesPerPixel: "00280002",
  photometric: "00280004",
  planarConfiguration: "00280006",
  rows: "00280010",
  columns: "00280011",
  pixelSpacing: "00280030",
  pixelAspectRatio: "00280034",
  bitsAllocated: "00280100",
  bitsStored: "00280101",
  highBit: "00280102",
  pixelRepresentation: "00280103",
  windowCentre: "00281050",
  windowWidth: "00281051",
  intercept: "00281052",
  slope: "00281053",
  voiFunction: "00281056",
  modalityTable: "00283000",
  voiTable: "00283010",
  perFrameGroups: "52009230",
  sharedGroups: "52009229",
} as const;

/** The macros of multi-frame instances that hold some of them (PS3.3 C.7.6.16.2). */
const macroOf: Readonly<Record<string, string>> = {
  [tags.pixelSpacing]: "00289110",
  [tags.windowCentre]: "00289132",
  [tags.windowWidth]: "00289132",
  [tags.voiFunction]: "00289132",
  [tags.intercept]: "00289145",
  [tags.slope]: "00289145",
};

/** What is told of one frame, from 1: by the instance as a whole, or by its functional groups. */
export class Told {
  constructor(
    private readonly dataSet: DataSet,
    private readonly frame: number,
  ) {}

  /** All numbers of an element; none where it is not there. */
  numbers(tag: string): readonly number[] {
    return (this.element(tag)?.Value ?? []).map(Number).filter(Number.isFinite);
  }

  number(tag: string): number | null {
    return this.numbers(tag)[0] ?? null;
  }

  text(tag: string): string {
    const value = this.element(tag)?.Value?.[0];
    return typeof value === "string" ? value : "";
  }

  has(tag: string): boolean {
    return this.element(tag) !== null;
  }

  private element(tag: string): DicomElement | null {
    const own = this.dataSet[tag];
    if (own !== undefined) return own;
    const macro = macroOf[tag];
    if (macro === undefined) return null;
    const mine = item(this.dataSet[tags.perFrameGroups], this.frame - 1);
    const shared = item(this.dataSet[tags.sharedGroups], 0);
    for (const groups of [mine, shared]) {
      const found = item(groups?.[macro], 0)?.[tag];
      if (found !== undefined) return found;
    }
    return null;
  }
}

function item(sequence: DicomElement | undefined, place: number): DataSet | null {
  const found = sequence?.Value?.[place];
  return typeof found === "object" && found !== null ? (found as DataSet) : null;
}
