import { useEffect, useRef } from "react";
import { type Grid, heatPixels } from "./heat";

/** The longer side of what is drawn, in pixels; the browser smooths it to the image's size. */
const longest = 256;

type Props = {
  readonly grid: Grid;
  readonly width: number;
  readonly height: number;
};

/** A heat map that lies over an image of this shape, clear where nothing is similar, a ring around its peak. */
export function HeatLayer({ grid, width, height }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = longest / Math.max(1, width, height);
  const columns = Math.max(1, Math.round(width * scale));
  const rows = Math.max(1, Math.round(height * scale));
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context === null || context === undefined) return;
    context.putImageData(new ImageData(heatPixels(grid, columns, rows), columns, rows), 0, 0);
    ring(context, grid.peak.x * columns, grid.peak.y * rows);
  }, [grid, columns, rows]);
  return (
    <canvas
      ref={canvas}
      className="viewer-image viewer-heat"
      data-testid="heat"
      width={columns}
      height={rows}
    />
  );
}

/** White on black, so that it is seen on every ground. */
function ring(context: CanvasRenderingContext2D, x: number, y: number): void {
  for (const [colour, width] of [
    ["#000", 3],
    ["#fff", 1.25],
  ] as const) {
    context.beginPath();
    context.arc(x, y, longest / 28, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}
