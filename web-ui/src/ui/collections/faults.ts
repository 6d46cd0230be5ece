import { hasName, hasTooMuchTags, collectionLimits as limits } from "../../state/collectionDraft";
import { sheetWords } from "../../words/sheets";

/** What is said of a text that has more letters than are kept; null where it has not. */
export function textFault(text: string, most: number): string | null {
  return text.length > most ? sheetWords().collections.tooLong(text.length, most) : null;
}

/** The same of a name, which there must be. */
export function nameFault(name: string): string | null {
  return hasName(name) ? textFault(name, limits.name) : sheetWords().collections.needsName;
}

/** The same of a line of tags. */
export function tagsFault(line: string): string | null {
  return hasTooMuchTags(line) ? sheetWords().collections.tooMuchTags(limits.tags, limits.tag) : null;
}
