import { keepHidden, recallHidden } from "./hiddenWords";
import { readSearch, writeSearch } from "./searchUrl";

/** Asks for the words of a name, or tells them as the parameters of an address. */
type Message = { readonly name: string; readonly words?: string };

/**
 * The tabs of this browser tell each other the hidden words of a search, from memory to memory: a hit that is opened in
 * a new tab in unknown mode finds its search there. Only pages of this server hear them.
 */
const channel =
  typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("precedent:hidden-words");

const asked = new Set<string>();

channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (!isMessage(data)) return;
  const { name, words } = data;
  if (words === undefined) tell(name);
  else if (asked.delete(name)) keepHidden(name, readSearch(new URLSearchParams(words)));
});

/** Asks the other tabs for the words of a name that this one does not know. */
export function askForHidden(name: string): void {
  if (recallHidden(name) !== null) return;
  asked.add(name);
  channel?.postMessage({ name } satisfies Message);
}

function tell(name: string): void {
  const search = recallHidden(name);
  if (search !== null)
    channel?.postMessage({ name, words: writeSearch(search).toString() } satisfies Message);
}

function isMessage(data: unknown): data is Message {
  if (typeof data !== "object" || data === null || !("name" in data)) return false;
  const { name } = data;
  const words = "words" in data ? data.words : undefined;
  return typeof name === "string" && (words === undefined || typeof words === "string");
}
