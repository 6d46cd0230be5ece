import type { Frame } from "./frame";
import { type Measurement, measured, type Point } from "./measure";

type Props = {
  readonly frame: Frame;
  readonly measurements: readonly Measurement[];
  /** Where the next point would be set by the keyboard; null when nothing is measured. */
  readonly cursor: Point | null;
  readonly zoom: number;
};

/** Lengths and angles as lines over the image; black below white, so that they are seen on every ground. */
export function MeasureLayer({ frame, measurements, cursor, zoom }: Props) {
  const { samples, scale } = frame;
  const wide = samples.columns * scale.column;
  const high = samples.rows * scale.row;
  const mark = Math.max(wide, high) / 60 / zoom;
  const place = (point: Point) => `${point.x * scale.column},${point.y * scale.row}`;
  return (
    <svg className="measure-layer" viewBox={`0 0 ${wide} ${high}`} aria-hidden="true" data-testid="measures">
      {measurements.map((measurement, number) => {
        const points = measurement.points.map(place).join(" ");
        const last = measurement.points.at(-1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a measurement is its place in the list
          <g key={number}>
            <polyline className="measure-under" points={points} />
            <polyline className="measure-line" points={points} />
            {measurement.points.map((point) => (
              <circle
                key={place(point)}
                className="measure-point"
                cx={point.x * scale.column}
                cy={point.y * scale.row}
                r={mark / 4}
              />
            ))}
            {last !== undefined && (
              <text
                className="measure-text"
                x={last.x * scale.column + mark / 2}
                y={last.y * scale.row - mark / 2}
                fontSize={1.6 * mark}
              >
                {number + 1}: {measured(measurement, scale)}
              </text>
            )}
          </g>
        );
      })}
      {cursor !== null && (
        <path
          className="measure-cursor"
          d={`M${cursor.x * scale.column - mark},${cursor.y * scale.row}h${2 * mark}m${-mark},${-mark}v${2 * mark}`}
        />
      )}
    </svg>
  );
}
