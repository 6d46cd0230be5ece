/** An image that the reader searches with. The URL carries its hash, this tab alone its pixels. */
export type QueryImage = {
  readonly hash: string;
  readonly name: string;
  /** A PNG or JPEG as a data URL, which is what the API takes. */
  readonly dataUrl: string;
};

const most = 8;
const prefix = "precedent:image:";
const inMemory = new Map<string, QueryImage>();

/**
 * Keeps an image for this tab: in memory, and, where it fits, in the session storage so that a reload finds it.
 * Neither outlives the tab: a patient's image must not stay on a shared workstation.
 */
export function keepImage(image: QueryImage): void {
  inMemory.delete(image.hash);
  inMemory.set(image.hash, image);
  for (const oldest of [...inMemory.keys()].slice(0, -most)) inMemory.delete(oldest);
  store(image);
}

/** The image with this hash, or null when this tab does not hold it any more. */
export function recallImage(hash: string): QueryImage | null {
  return inMemory.get(hash) ?? readStored(hash);
}

/** Forgets what is in memory, as a reload does. */
export function forgetMemory(): void {
  inMemory.clear();
}

function store(image: QueryImage): void {
  const value = JSON.stringify({ name: image.name, dataUrl: image.dataUrl });
  if (tryStore(prefix + image.hash, value)) return;
  for (const key of storedKeys()) sessionStorage.removeItem(key);
  tryStore(prefix + image.hash, value);
}

function tryStore(key: string, value: string): boolean {
  try {
    sessionStorage.setItem(key, value);
    return true;
  } catch {
    return false; // the quota, or a browser that stores nothing: the memory still holds the image
  }
}

function storedKeys(): readonly string[] {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

function readStored(hash: string): QueryImage | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(prefix + hash) ?? "null");
    return isStored(value) ? { hash, name: value.name, dataUrl: value.dataUrl } : null;
  } catch {
    return null;
  }
}

function isStored(value: unknown): value is { name: string; dataUrl: string } {
  if (typeof value !== "object" || value === null) return false;
  if (!("name" in value) || !("dataUrl" in value)) return false;
  return typeof value.name === "string" && typeof value.dataUrl === "string";
}
