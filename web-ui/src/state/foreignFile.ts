/** Files that no browser draws and people give all the same: what each begins with, what it is, and the way out. */
type Foreign = {
  readonly at: number;
  readonly begin: string;
  readonly what: string;
  readonly remedy: string;
};

const exported = "Export the image as PNG or JPEG and search with that.";
const save = "Open it and save the image as PNG or JPEG.";

const foreign: readonly Foreign[] = [
  { at: 128, begin: "DICM", what: "a DICOM file", remedy: exported },
  { at: 0, begin: "II*\0", what: "a TIFF image", remedy: save },
  { at: 0, begin: "MM\0*", what: "a TIFF image", remedy: save },
  { at: 0, begin: "II+\0", what: "a TIFF image", remedy: save },
  { at: 4, begin: "ftyphe", what: "a HEIC photograph", remedy: save },
  { at: 4, begin: "ftypmif1", what: "a HEIC photograph", remedy: save },
  { at: 4, begin: "ftyp", what: "a video", remedy: "Save one picture of it as PNG or JPEG." },
  {
    at: 0,
    begin: "%PDF",
    what: "a PDF document",
    remedy: "Take a picture of the page, or save its image as PNG or JPEG.",
  },
  { at: 0, begin: "\0\0\0\fjP  ", what: "a JPEG 2000 image", remedy: save },
  { at: 0, begin: "\xff\x4f\xff\x51", what: "a JPEG 2000 image", remedy: save },
  {
    at: 0,
    begin: "PK\x03\x04",
    what: "a ZIP archive or an office document",
    remedy: "Take the image out of it.",
  },
  { at: 0, begin: "\x1f\x8b", what: "a packed file", remedy: "Unpack it, and search with the image." },
];

/** What a file is that cannot be drawn, and the way out, by its first bytes; null when it is none of these. */
export function foreignFile(bytes: Uint8Array): string | null {
  const found = foreign.find(({ at, begin }) => startsAt(bytes, at, begin));
  return found === undefined ? null : `This is ${found.what}. ${found.remedy}`;
}

function startsAt(bytes: Uint8Array, at: number, begin: string): boolean {
  return [...begin].every((letter, place) => bytes[at + place] === letter.charCodeAt(0));
}
