import type { Part } from "./parts";
import type { Images, Told } from "./queryImages";
import type { Filters } from "./search";

const names = ["modality", "bodyPart"] as const;

/** A filter that the images of a search speak for. */
export type ToldFilter = { readonly name: (typeof names)[number]; readonly value: string };

/**
 * What could be filtered by as the DICOM files of a search tell: what all of them agree on that hits shall be like. No
 * filter of that name may be in force; nothing follows by itself.
 */
export function toldFilters(
  parts: readonly Part[],
  images: Images,
  { values }: Filters,
): readonly ToldFilter[] {
  const told = parts.flatMap((part): readonly Told[] => {
    const of = part.kind === "image" && part.weight > 0 ? images.get(part.hash)?.told : undefined;
    const tells = of !== undefined && of.modality + of.bodyPart !== "";
    return tells ? [of] : [];
  });
  return names.flatMap((name) => {
    const [value = "", ...others] = new Set(told.map((one) => one[name]));
    const isTold = value !== "" && others.length === 0 && values[name].length === 0;
    return isTold ? [{ name, value }] : [];
  });
}
