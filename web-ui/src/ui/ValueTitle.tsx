import type { FacetName } from "../state/search";
import { inEnglish, words } from "../words/words";
import { findingTitle, presenceIn, valueTitle } from "./words";

type Props = { readonly name: FacetName; readonly value: string };

/** A facet's value in words. Names of findings are English on every page and marked so; labels are whatever the archive's are. */
export function ValueTitle({ name, value }: Props) {
  if (name !== "finding") return valueTitle(name, value);
  const { finding, presence } = presenceIn(value);
  return (
    <>
      <span lang={inEnglish()}>{findingTitle(finding)}</span>
      {presence !== undefined && `: ${words.presence[presence]}`}
    </>
  );
}
