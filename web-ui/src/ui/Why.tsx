import type { KeyboardEvent } from "react";
import type { HitLeg } from "../api/types";
import type { QueryPart } from "../state/search";
import { legTitles } from "./words";

type Props = { readonly legs: readonly HitLeg[]; readonly parts: readonly QueryPart[] };

/** Why a case was found, shown when asked: every leg of the search that ranked it. */
export function Why({ legs, parts }: Props) {
  if (legs.length === 0) return null;
  return (
    <details className="why">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary takes the focus and keys by itself */}
      <summary onKeyDown={closeOnEscape}>Why?</summary>
      <ul>
        {legs.map((leg) => (
          <li key={`${leg.leg}-${leg.part}`}>
            <span>
              {legTitles[leg.leg]} {partTitle(parts[leg.part])}
            </span>
            <span
              className="why-rank"
              title={`Score ${leg.score.toPrecision(4)}, comparable within this leg only`}
            >
              {saying(leg)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Below this share a leg only orders what others leave equal. */
const heard = 0.001;

function saying(leg: HitLeg): string {
  const said = [`rank ${leg.rank}`];
  if (leg.probability !== undefined) said.push(`${percent(leg.probability)} probable`);
  said.push(leg.share < heard ? "not heard" : `${percent(leg.share)} of its place`);
  return said.join(", ");
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function closeOnEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === "Escape") event.currentTarget.parentElement?.removeAttribute("open");
}

function partTitle(part: QueryPart | undefined): string {
  switch (part?.kind) {
    case "text":
      return `“${shortened(part.text)}”`;
    case "image":
      return "your image";
    case "case":
      return "the chosen case";
    case undefined:
      return "the query";
  }
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
