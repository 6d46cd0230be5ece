import type { Region } from "../../state/parts";

type Props = { readonly region: Region; readonly width: number; readonly height: number };

/** The rectangle that was looked for, over an image of this shape. */
export function RegionLayer({ region, width, height }: Props) {
  const sides = {
    x: region.x * width,
    y: region.y * height,
    width: region.width * width,
    height: region.height * height,
  };
  return (
    <svg className="viewer-image compare-region" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect {...sides} />
      <rect {...sides} />
    </svg>
  );
}
