import type { Part, Region } from "../../state/parts";
import { Icon } from "../Icon";
import { RegionPicker } from "./RegionPicker";

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
        <summary title="How much this counts">
          {src !== null && <img className="part-picture" src={src} alt="" />}
          {isAway && <span className="part-sign">not </span>}
          <span className="part-title">{title}</span>
          {size !== 1 && <span className="part-weight"> ×{size}</span>}
        </summary>
        <div className="part-settings">
          <label>
            <span>Hits shall be</span>
            <select
              value={isAway ? "away" : "towards"}
              onChange={(event) => weigh(event.target.value === "away" ? -size : size)}
              data-testid="part-sign"
            >
              <option value="towards">like it</option>
              <option value="away">unlike it</option>
            </select>
          </label>
          <label>
            <span>It counts</span>
            <select
              value={size}
              onChange={(event) => weigh(Number(event.target.value) * (isAway ? -1 : 1))}
              data-testid="part-weight"
            >
              {[...new Set([...sizes, size])]
                .sort((one, other) => one - other)
                .map((choice) => (
                  <option key={choice} value={choice}>
                    ×{choice}
                  </option>
                ))}
            </select>
          </label>
          {part.kind !== "text" && src !== null && canHaveRegion(part) && (
            <RegionPicker
              src={src}
              region={part.region}
              onRegion={(region: Region | null) => onChange({ ...part, region })}
            />
          )}
        </div>
      </details>
      <button type="button" aria-label={`Remove: ${title}`} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}

/** A rectangle belongs to one image. */
function canHaveRegion(part: Part): boolean {
  return part.kind === "image" || (part.kind === "case" && part.imageId !== null);
}
