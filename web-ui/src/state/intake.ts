import { words } from "../words/words";
import { picturesIn } from "./animation";
import { isDicom } from "./dicomFile";
import { foreignFile } from "./foreignFile";
import type { QueryImage, Told } from "./queryImages";

/** What became of a file that the reader gave. */
export type Intake = { readonly kind: "ready"; readonly image: QueryImage } | Rejected;

/** Why a file cannot be searched with; `reason` is the server's own sentence, in English. */
export type Rejected = { readonly kind: "rejected"; readonly why: string; readonly reason?: string };

/** The pictures of a DICOM file, as data URLs: what is searched with, and what is shown where that is another. */
export type DicomPicture = Told & { readonly image: string; readonly shown?: string };

/** Reads DICOM, which no browser can. */
export type ReadDicom = (
  file: Blob,
) => Promise<{ readonly kind: "ready"; readonly picture: DicomPicture } | Rejected>;

export const mostBytes = 20 * 1024 * 1024;

/** As much as a request may hold. */
export const mostDicomBytes = 32 * 1024 * 1024;

/**
 * Reads a file as a query image. PNG and JPEG go as they are; what else the browser can draw becomes a PNG, and so does
 * DICOM.
 */
export async function takeIn(file: File, readDicom: ReadDicom): Promise<Intake> {
  if (file.size === 0) return rejected(words.files.empty);
  if (await isDicom(file)) return fromDicom(file, readDicom);
  if (file.size > mostBytes)
    return rejected(words.files.tooLarge(megabytes(file.size), megabytes(mostBytes)));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = pngOrJpeg(bytes);
  if (type !== null) return ready(bytes, type, file.name);
  const redrawn = await asPng(file);
  if (redrawn === null) {
    return rejected(foreignFile(bytes) ?? words.files.unreadable);
  }
  if (redrawn.length > mostBytes) {
    const [given, drawn] = [megabytes(file.size), megabytes(redrawn.length)];
    return rejected(words.files.tooLargeAsPng(given, drawn, megabytes(mostBytes)));
  }
  return ready(redrawn, "image/png", file.name, picturesIn(bytes));
}

/** Of an animation the first picture is searched with, and told to be the first of so many. */
async function ready(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  name: string,
  frames = picturesIn(bytes),
): Promise<Intake> {
  const dataUrl = await asDataUrl(new Blob([bytes], { type }));
  const image = { hash: hashOf(bytes), name: name || words.bar.pasted, dataUrl };
  const told = { modality: "", bodyPart: "", frame: 1, frames };
  return { kind: "ready", image: frames === 1 ? image : { ...image, told } };
}

async function fromDicom(file: File, readDicom: ReadDicom): Promise<Intake> {
  if (file.size > mostDicomBytes) {
    return rejected(words.files.dicomTooLarge(megabytes(file.size), megabytes(mostDicomBytes)));
  }
  const read = await readDicom(file);
  if (read.kind === "rejected") return read;
  const { image, shown, ...told } = read.picture;
  return {
    kind: "ready",
    image: {
      hash: hashOf(new TextEncoder().encode(image)),
      name: file.name || words.bar.pasted,
      dataUrl: image,
      ...(shown !== undefined && { shown }),
      told,
    },
  };
}

function rejected(why: string): Rejected {
  return { kind: "rejected", why };
}

function megabytes(bytes: number): number {
  return Math.ceil((bytes / 1024 / 1024) * 10) / 10;
}

function pngOrJpeg(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  return startsWith(bytes, [0xff, 0xd8, 0xff]) ? "image/jpeg" : null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, place) => bytes[place] === byte);
}

async function asPng(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bitmap = await createImageBitmap(file);
    const canvas = document.createElement("canvas");
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
    bitmap.close();
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    return blob === null ? null : new Uint8Array(await blob.arrayBuffer());
  } catch {
    return null; // the browser cannot draw it either
  }
}

function asDataUrl(blob: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** FNV-1a twice, 64 bits as hex. It names an image in this tab; crypto.subtle is missing on plain http. */
export function hashOf(bytes: Uint8Array): string {
  let one = 0x811c9dc5;
  let two = 0xcbf29ce4;
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193);
    two = Math.imul(two ^ byte, 0x01000197);
  }
  return hex(one) + hex(two);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
