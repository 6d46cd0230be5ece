import { words } from "../words/words";

/** Files that no browser draws and people give all the same: what each begins with, and what it is. */
type Foreign = {
  readonly at: number;
  readonly begin: string;
  readonly what: keyof typeof words.files.foreign;
};

const foreign: readonly Foreign[] = [
  { at: 0, begin: "II*\0", what: "tiff" },
  { at: 0, begin: "MM\0*", what: "tiff" },
  { at: 0, begin: "II+\0", what: "tiff" },
  { at: 4, begin: "ftyphe", what: "heic" },
  { at: 4, begin: "ftypmif1", what: "heic" },
  { at: 4, begin: "ftyp", what: "video" },
  { at: 0, begin: "%PDF", what: "pdf" },
  { at: 0, begin: "\0\0\0\fjP  ", what: "jpeg2000" },
  { at: 0, begin: "\xff\x4f\xff\x51", what: "jpeg2000" },
  { at: 0, begin: "PK\x03\x04", what: "zip" },
  { at: 0, begin: "\x1f\x8b", what: "packed" },
];

/** What a file is that cannot be drawn, and the way out, by its first bytes; null when it is none of these. */
export function foreignFile(bytes: Uint8Array): string | null {
  const found = foreign.find(({ at, begin }) => startsAt(bytes, at, begin));
  return found === undefined ? null : words.files.foreign[found.what];
}

function startsAt(bytes: Uint8Array, at: number, begin: string): boolean {
  return [...begin].every((letter, place) => bytes[at + place] === letter.charCodeAt(0));
}
