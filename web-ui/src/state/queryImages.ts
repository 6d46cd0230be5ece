/** An image that the reader searches with. The URL carries its hash, the tabs of this browser its pixels. */
export type QueryImage = {
  readonly hash: string;
  readonly name: string;
  /** What is searched with as a data URL, which is what the API takes: the file, or a picture of the same pixels. */
  readonly dataUrl: string;
  /** What a reader sees of it, where that is another picture. */
  readonly shown?: string;
  /** What its file told of it: a DICOM file, or an animation. */
  readonly told?: Told;
};

/** What a file tells of its image. */
export type Told = {
  /** As filters name it; empty when the file does not tell. */
  readonly modality: string;
  /** As filters name it; empty when the file does not tell. */
  readonly bodyPart: string;
  /** Which of the file's frames it is, from 1. */
  readonly frame: number;
  readonly frames: number;
};

/** The images of a search that this tab holds, by their hashes. */
export type Images = ReadonlyMap<string, QueryImage>;

const most = 16;
const held = new Map<string, QueryImage>();
const listeners = new Set<() => void>();

/**
 * Keeps an image for this tab, in memory alone: a patient's image must not stay on a shared workstation, and what a
 * browser stores for a session it writes to the disk.
 */
export function keepImage(image: QueryImage): void {
  held.delete(image.hash);
  held.set(image.hash, image);
  for (const oldest of [...held.keys()].slice(0, -most)) held.delete(oldest);
  for (const changed of listeners) changed();
}

/** The image with this hash, or null when this tab does not hold it. */
export function recallImage(hash: string): QueryImage | null {
  return held.get(hash) ?? null;
}

/** What a reader sees of an image. */
export function pictureOf({ shown, dataUrl }: QueryImage): string {
  return shown ?? dataUrl;
}

/** The picture of an image as a file, without asking anybody for it. */
export function fileOf(image: QueryImage): Blob {
  const [head = "", content = ""] = pictureOf(image).split(",");
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: /^data:([^;]*)/.exec(head)?.[1] ?? "" });
}

/** Calls back whenever an image comes; what is returned ends that. */
export function onImages(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Forgets every image, as a closed tab does. */
export function forgetImages(): void {
  held.clear();
}
