import type { DataSet, DicomElement } from "../api/dicomWeb";
import { tagNames } from "./tagNames";

/** An element as it is shown. */
type ShownElement = {
  readonly key: string;
  /** "(0028,0010)", behind a sign for each sequence that it lies in. */
  readonly tag: string;
  readonly name: string;
  readonly value: string;
};

const deepest = 8;
const longest = 400;

/** All elements of a data set in the order of their tags, what lies in sequences below them. */
export function elementsOf(dataSet: DataSet, within = "", depth = 0): readonly ShownElement[] {
  return Object.keys(dataSet)
    .sort()
    .flatMap((tag) => {
      const element = dataSet[tag];
      if (element === undefined) return [];
      const key = `${within}${tag}`;
      const own: ShownElement = {
        key,
        tag: `${"›".repeat(depth)}(${tag.slice(0, 4)},${tag.slice(4)})`,
        name: tagNames[tag] ?? "",
        value: element.vr === "SQ" ? "" : textOf(element),
      };
      return [own, ...itemsOf(element, key, depth)];
    });
}

/** Those in which some words stand, in whatever case. */
export function found(elements: readonly ShownElement[], words: string): readonly ShownElement[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return elements;
  return elements.filter(({ tag, name, value }) => `${tag} ${name} ${value}`.toLowerCase().includes(wanted));
}

function itemsOf(element: DicomElement, key: string, depth: number): readonly ShownElement[] {
  if (element.vr !== "SQ" || depth >= deepest) return [];
  return (element.Value ?? []).flatMap((item, place) =>
    typeof item === "object" && item !== null
      ? elementsOf(item as DataSet, `${key}.${place}.`, depth + 1)
      : [],
  );
}

function textOf({ Value }: DicomElement): string {
  const text = (Value ?? []).map(one).join(" \\ ");
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

function one(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value ?? "");
  const name: unknown = Reflect.get(value, "Alphabetic");
  return typeof name === "string" ? name : "";
}
