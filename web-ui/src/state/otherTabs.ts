import { keepImage, type QueryImage, recallImage, type Told } from "./queryImages";

type Message =
  | { readonly kind: "wanted"; readonly hash: string }
  | { readonly kind: "given"; readonly image: QueryImage };

/**
 * The tabs of this browser hand each other the images of a search, from memory to memory: a hit that is opened in a new
 * tab finds its search there. Only pages of this server hear them.
 */
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("precedent:images");

channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (!isMessage(data)) return;
  if (data.kind === "given") {
    keepImage(data.image);
    return;
  }
  const image = recallImage(data.hash);
  if (image !== null) channel.postMessage({ kind: "given", image } satisfies Message);
});

/** Asks the other tabs for an image; whoever has it gives it, see {@link keepImage}. */
export function askOtherTabs(hash: string): void {
  channel?.postMessage({ kind: "wanted", hash } satisfies Message);
}

function isMessage(data: unknown): data is Message {
  if (typeof data !== "object" || data === null || !("kind" in data)) return false;
  if (data.kind === "wanted") return "hash" in data && typeof data.hash === "string";
  return data.kind === "given" && "image" in data && isImage(data.image);
}

function isImage(image: unknown): image is QueryImage {
  if (typeof image !== "object" || image === null) return false;
  const { shown, told } = image as { shown?: unknown; told?: unknown };
  return (
    ["hash", "name", "dataUrl"].every((name) => isText(Reflect.get(image, name))) &&
    (shown === undefined || isText(shown)) &&
    (told === undefined || isTold(told))
  );
}

function isTold(told: unknown): boolean {
  if (typeof told !== "object" || told === null) return false;
  const { modality, bodyPart, frame, frames } = told as Partial<Record<keyof Told, unknown>>;
  return [modality, bodyPart].every(isText) && [frame, frames].every(isNumber);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isNumber(value: unknown): boolean {
  return typeof value === "number";
}
