import type { SheetWords } from "../words/sheets";
import { type Told, tags } from "./dataSet";

/** Why a frame is left to the plain viewer, as the words of the page name it. */
type NotShown = keyof SheetWords["depth"]["reasons"];

/** Said of a frame that is left to the plain viewer. */
export class NotShownHere extends Error {
  readonly reason: NotShown;

  constructor(reason: NotShown) {
    super(reason);
    this.reason = reason;
  }
}

/** Samples of a frame: greys as they are stored, or red, green and blue. */
export type Samples = {
  readonly rows: number;
  readonly columns: number;
  readonly values: Int16Array | Uint16Array | Uint8Array;
  /** What makes stored greys values of their modality: times the slope, plus the intercept. */
  readonly slope: number;
  readonly intercept: number;
  readonly isColour: boolean;
  /** Whether the least value is shown white (MONOCHROME1). */
  readonly isNegative: boolean;
  /** The ends of what is stored. */
  readonly least: number;
  readonly most: number;
};

const largestSide = 16_384;

/** Reads the samples of a frame. */
export function samplesOf(told: Told, bytes: ArrayBuffer): Samples {
  const rows = told.number(tags.rows) ?? 0;
  const columns = told.number(tags.columns) ?? 0;
  const count = rows * columns;
  if (!(rows > 0 && columns > 0 && Math.max(rows, columns) <= largestSide)) {
    throw new NotShownHere("size");
  }
  const photometric = told.text(tags.photometric);
  const shape = { rows, columns, isNegative: photometric === "MONOCHROME1" };
  if (photometric === "RGB") return { ...shape, ...coloursOf(told, bytes, count) };
  if (!photometric.startsWith("MONOCHROME")) throw new NotShownHere("colourKind");
  if (told.has(tags.modalityTable) || told.has(tags.voiTable)) {
    throw new NotShownHere("table");
  }
  return { ...shape, ...greysOf(told, bytes, count) };
}

type Values = Omit<Samples, "rows" | "columns" | "isNegative">;

function coloursOf(told: Told, bytes: ArrayBuffer, count: number): Values {
  if (told.number(tags.bitsAllocated) !== 8 || bytes.byteLength < 3 * count) {
    throw new NotShownHere("colourBits");
  }
  const given = new Uint8Array(bytes, 0, 3 * count);
  const isByPlane = told.number(tags.planarConfiguration) === 1;
  const values = isByPlane ? new Uint8Array(3 * count) : given;
  if (isByPlane) {
    for (let pixel = 0; pixel < count; pixel++) {
      for (let plane = 0; plane < 3; plane++) values[3 * pixel + plane] = given[plane * count + pixel] ?? 0;
    }
  }
  return { values, slope: 1, intercept: 0, isColour: true, least: 0, most: 255 };
}

function greysOf(told: Told, bytes: ArrayBuffer, count: number): Values {
  const values = storedOf(told, bytes, count);
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const one of values) {
    if (one < least) least = one;
    if (one > most) most = one;
  }
  const slope = told.number(tags.slope) ?? 1;
  const intercept = told.number(tags.intercept) ?? 0;
  return { values, slope, intercept, isColour: false, least, most };
}

/** The ends of its values, in the units of the modality. */
export function rangeOf({ least, most, slope, intercept }: Samples): {
  readonly low: number;
  readonly high: number;
} {
  const ends = [least * slope + intercept, most * slope + intercept];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** The values in the units of the modality, in as little room as holds them exactly. */
export function scaled(samples: Samples): Int16Array | Uint16Array | Uint8Array | Float32Array {
  const { values, slope, intercept } = samples;
  if (slope === 1 && intercept === 0) return values;
  const { low, high } = rangeOf(samples);
  const isWhole = Number.isInteger(slope) && Number.isInteger(intercept);
  const result = roomFor(isWhole, low, high, values.length);
  for (let pixel = 0; pixel < result.length; pixel++)
    result[pixel] = (values[pixel] ?? 0) * slope + intercept;
  return result;
}

function roomFor(isWhole: boolean, low: number, high: number, count: number) {
  if (isWhole && low >= -32_768 && high <= 32_767) return new Int16Array(count);
  if (isWhole && low >= 0 && high <= 65_535) return new Uint16Array(count);
  return new Float32Array(count);
}

/** The stored values: of a word those bits alone that hold the sample (PS3.5 section 8.1.1). */
function storedOf(told: Told, bytes: ArrayBuffer, count: number): Samples["values"] {
  const allocated = told.number(tags.bitsAllocated) ?? 0;
  const bits = told.number(tags.bitsStored) ?? allocated;
  const high = told.number(tags.highBit) ?? bits - 1;
  const isOfWholeBytes = allocated === 8 || allocated === 16;
  if (!isOfWholeBytes || bits < 1 || bits > allocated || bytes.byteLength < (count * allocated) / 8) {
    throw new NotShownHere("sampleSize");
  }
  const view = new DataView(bytes);
  const isSigned = told.number(tags.pixelRepresentation) === 1;
  const up = 31 - high;
  const down = 32 - bits;
  const values = isSigned
    ? new Int16Array(count)
    : allocated === 8
      ? new Uint8Array(count)
      : new Uint16Array(count);
  for (let pixel = 0; pixel < count; pixel++) {
    const word = allocated === 8 ? view.getUint8(pixel) : view.getUint16(2 * pixel, true);
    values[pixel] = isSigned ? (word << up) >> down : (word << up) >>> down;
  }
  return values;
}
