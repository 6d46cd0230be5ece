/** A rectangle on an image, in shares of its width and height. */
export type Region = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * One thing to look for, and how much it counts; a negative weight leads away from it. Its place in the list of a
 * search is the `part` that an explanation names.
 */
export type Part = TextPart | ImagePart | CasePart;

export type TextPart = { readonly kind: "text"; readonly text: string; readonly weight: number };

/** An image by its hash, see queryImages.ts; whole, or what a rectangle on it encloses. */
export type ImagePart = {
  readonly kind: "image";
  readonly hash: string;
  readonly region: Region | null;
  readonly weight: number;
};

/** A case of the archive; whole, or one of its images, or what a rectangle on that encloses. */
export type CasePart = {
  readonly kind: "case";
  readonly caseId: string;
  readonly imageId: string | null;
  readonly region: Region | null;
  readonly weight: number;
};

export const partLimits = { parts: 16, textLength: 2000, weight: 10, leastWeight: 0.01 } as const;

export function textPart(text: string, weight = 1): TextPart {
  return { kind: "text", text: text.trim(), weight };
}

export function imagePart(hash: string): ImagePart {
  return { kind: "image", hash, region: null, weight: 1 };
}

export function casePart(caseId: string): CasePart {
  return { kind: "case", caseId, imageId: null, region: null, weight: 1 };
}

/** The words that stand in the bar to be written on: those of the first text that counts as it is. */
export function wordsOf(parts: readonly Part[]): string {
  return writable(parts)?.text ?? "";
}

/** The parts besides the words in the bar, each with its place in the whole list. */
export function chipsOf(parts: readonly Part[]): readonly { readonly part: Part; readonly place: number }[] {
  const words = writable(parts);
  return parts.map((part, place) => ({ part, place })).filter(({ part }) => part !== words);
}

/** The same parts with other words in the bar; without words there is no such part. */
export function withWords(parts: readonly Part[], text: string): readonly Part[] {
  const words = writable(parts);
  if (text.trim() === "") return parts.filter((part) => part !== words);
  if (words === undefined) return [textPart(text), ...parts];
  return parts.map((part) => (part === words ? textPart(text) : part));
}

export function withPart(parts: readonly Part[], added: Part): readonly Part[] {
  return [...parts, added];
}

/** What one search takes no more of: there are too many parts, or too many letters in one. Null where it takes all. */
export function excessOf(parts: readonly Part[]): "parts" | "letters" | null {
  if (parts.length > partLimits.parts) return "parts";
  const isLong = (part: Part) => part.kind === "text" && part.text.length > partLimits.textLength;
  return parts.some(isLong) ? "letters" : null;
}

export function withoutPart(parts: readonly Part[], place: number): readonly Part[] {
  return parts.filter((_, other) => other !== place);
}

export function replacePart(parts: readonly Part[], place: number, part: Part): readonly Part[] {
  return parts.map((other, here) => (here === place ? part : other));
}

/** The hashes of all images among the parts, each once. */
export function hashesOf(parts: readonly Part[]): readonly string[] {
  return [...new Set(parts.flatMap((part) => (part.kind === "image" ? [part.hash] : [])))];
}

/** Whether anything is looked for: to be led away from something is not enough. */
export function isAnswerable(parts: readonly Part[]): boolean {
  return parts.some(({ weight }) => weight > 0);
}

/** The same parts with another word in the place of one, wherever it stands alone. */
export function respelled(parts: readonly Part[], word: string, as: string): readonly Part[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, "gu");
  return parts.map((part) =>
    part.kind === "text" ? { ...part, text: part.text.replace(pattern, () => as) } : part,
  );
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function writable(parts: readonly Part[]): TextPart | undefined {
  return parts.find((part): part is TextPart => part.kind === "text" && part.weight === 1);
}
