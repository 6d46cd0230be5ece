import { lazy } from "react";
import type { Part, Region } from "../../state/parts";
import { words } from "../../words/words";
import { Icon } from "../Icon";
import { Later } from "../Later";
import { SmallPicture } from "../SmallPicture";

const RegionPicker = lazy(() => import("./RegionPicker"));

/** A part of the search as the bar shows it. */
export type Chip = {
  readonly part: Part;
  /** Its place among all parts. */
  readonly place: number;
  readonly title: string;
  /** A picture of it, where there is one. */
  readonly src: string | null;
};

type Props = {
  readonly chip: Chip;
  readonly onChange: (part: Part) => void;
  readonly onRemove: () => void;
};

const sizes = [0.25, 0.5, 1, 2, 4] as const;

/** A part of the search: what it is, how much it counts, and whether hits shall be like it or unlike it. */
export function PartChip({ chip: { part, title, src }, onChange, onRemove }: Props) {
  const isAway = part.weight < 0;
  const size = Math.abs(part.weight);
  const weigh = (weight: number) => onChange({ ...part, weight });
  return (
    <li className="part" data-away={isAway} data-testid="part">
      <details className="part-menu">
        <summary title={words.bar.howMuch}>
          {src !== null && <SmallPicture className="part-picture" src={src} alt="" />}
          {isAway && <span className="part-sign">{words.bar.not} </span>}
          <span className="part-title">{title}</span>
          {size !== 1 && <span className="part-weight"> {words.bar.times(size)}</span>}
        </summary>
        <div className="part-settings">
          <label>
            <span>{words.bar.hitsShallBe}</span>
            <select
              value={isAway ? "away" : "towards"}
              onChange={(event) => weigh(event.target.value === "away" ? -size : size)}
              data-testid="part-sign"
            >
              <option value="towards">{words.bar.likeIt}</option>
              <option value="away">{words.bar.unlikeIt}</option>
            </select>
          </label>
          <label>
            <span>{words.bar.counts}</span>
            <select
              value={size}
              onChange={(event) => weigh(Number(event.target.value) * (isAway ? -1 : 1))}
              data-testid="part-weight"
            >
              {[...new Set([...sizes, size])]
                .sort((one, other) => one - other)
                .map((choice) => (
                  <option key={choice} value={choice}>
                    {words.bar.times(choice)}
                  </option>
                ))}
            </select>
          </label>
          {part.kind !== "text" && src !== null && canHaveRegion(part) && (
            <Later>
              <RegionPicker
                src={src}
                region={part.region}
                onRegion={(region: Region | null) => onChange({ ...part, region })}
              />
            </Later>
          )}
        </div>
      </details>
      <button type="button" aria-label={words.bar.remove(title)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}

/** A rectangle belongs to one image. */
function canHaveRegion(part: Part): boolean {
  return part.kind === "image" || (part.kind === "case" && part.imageId !== null);
}
