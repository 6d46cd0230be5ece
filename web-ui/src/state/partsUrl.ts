import { casePart, imagePart, type Part, partLimits, type Region, textPart } from "./parts";

const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;
const hashPattern = /^[0-9a-f]{16}$/;

export function isId(text: string): boolean {
  return idPattern.test(text);
}

/**
 * The parts that a URL names, in its order. `q`, `img` and `like` begin a part; `of`, `area` and `w` say more of the one
 * before them. A URL is foreign input: what does not fit the contract's limits is left out.
 */
export function readParts(parameters: URLSearchParams): readonly Part[] {
  const parts: Part[] = [];
  let open: Part | null = null;
  for (const [name, value] of parameters) {
    if (isBeginning(name)) {
      if (open !== null) parts.push(open);
      open = beginning(name, value); // what is said of a part that is left out goes with it
    } else if (open !== null) {
      open = detailed(open, name, value);
    }
  }
  if (open !== null) parts.push(open);
  return parts.slice(0, partLimits.parts);
}

/** Whether a URL names more than a search takes, so that a part of it is left out. */
export function namesTooMuch(parameters: URLSearchParams): boolean {
  const begun = [...parameters].filter(([name]) => isBeginning(name));
  const isLong = ([name, value]: readonly [string, string]) =>
    name === "q" && value.trim().length > partLimits.textLength;
  return begun.length > partLimits.parts || begun.some(isLong);
}

export function writeParts(parts: readonly Part[], parameters: URLSearchParams): void {
  for (const part of parts) {
    if (part.kind === "text") parameters.append("q", part.text);
    if (part.kind === "image") parameters.append("img", part.hash);
    if (part.kind === "case") parameters.append("like", part.caseId);
    if (part.kind === "case" && part.imageId !== null) parameters.append("of", part.imageId);
    if (part.kind !== "text" && part.region !== null) parameters.append("area", written(part.region));
    if (part.weight !== 1) parameters.append("w", String(part.weight));
  }
}

type Beginning = "q" | "img" | "like";

function isBeginning(name: string): name is Beginning {
  return name === "q" || name === "img" || name === "like";
}

function beginning(name: Beginning, value: string): Part | null {
  switch (name) {
    case "q": {
      const text = value.trim().slice(0, partLimits.textLength);
      return text === "" ? null : textPart(text);
    }
    case "img":
      return hashPattern.test(value) ? imagePart(value) : null;
    case "like":
      return isId(value) ? casePart(value) : null;
  }
}

function detailed(part: Part, name: string, value: string): Part {
  if (name === "w") return { ...part, weight: readWeight(value) };
  if (part.kind === "text") return part;
  if (name === "of" && part.kind === "case" && isId(value)) return { ...part, imageId: value };
  if (name === "area" && !(part.kind === "case" && part.imageId === null)) {
    return { ...part, region: readRegion(value) };
  }
  return part;
}

function readWeight(text: string): number {
  const weight = /^-?\d{1,2}(\.\d{1,2})?$/.test(text) ? Number(text) : 1;
  const size = Math.abs(weight);
  return size >= partLimits.leastWeight && size <= partLimits.weight ? weight : 1;
}

const digits = 10_000;

function written({ x, y, width, height }: Region): string {
  return [x, y, width, height].map((share) => Math.round(share * digits)).join("-");
}

function readRegion(text: string): Region | null {
  if (!/^\d{1,5}-\d{1,5}-\d{1,5}-\d{1,5}$/.test(text)) return null;
  const [x = 0, y = 0, width = 0, height = 0] = text.split("-").map((number) => Number(number) / digits);
  const isInside = x + width <= 1.0001 && y + height <= 1.0001 && width > 0 && height > 0;
  return isInside ? { x, y, width: Math.min(width, 1 - x), height: Math.min(height, 1 - y) } : null;
}
