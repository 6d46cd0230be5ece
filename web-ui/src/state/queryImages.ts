/** An image that the reader searches with. The URL carries its hash, the tabs of this browser its pixels. */
export type QueryImage = {
  readonly hash: string;
  readonly name: string;
  /** The file as a data URL, which is what the API takes. */
  readonly dataUrl: string;
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

/** The file of an image, without asking anybody for it. */
export function fileOf({ dataUrl }: QueryImage): Blob {
  const [head = "", content = ""] = dataUrl.split(",");
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
