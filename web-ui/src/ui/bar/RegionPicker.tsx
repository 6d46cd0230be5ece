import { type PointerEvent, useState } from "react";
import type { Region } from "../../state/parts";
import { words } from "../../words/words";
import { SmallPicture } from "../SmallPicture";
import { between, edges, least, withEdge } from "./region";

type Props = {
  readonly src: string;
  readonly region: Region | null;
  readonly onRegion: (region: Region | null) => void;
};

type Point = { readonly x: number; readonly y: number };

/** Draws a rectangle on an image, by pointer or by numbers; only what it encloses is then compared. */
export default function RegionPicker({ src, region, onRegion }: Props) {
  const [start, setStart] = useState<Point | null>(null);
  const [drawn, setDrawn] = useState<Region | null>(null);
  const shown = drawn ?? region;
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault(); // else the browser would drag the picture
    event.currentTarget.setPointerCapture(event.pointerId);
    setStart(pointIn(event));
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (start !== null) setDrawn(between(start, pointIn(event)));
  };
  const end = () => {
    if (drawn !== null && drawn.width >= least && drawn.height >= least) onRegion(drawn);
    setStart(null);
    setDrawn(null);
  };
  return (
    <fieldset className="region">
      <legend>{words.bar.region}</legend>
      <div
        className="region-image"
        data-testid="region-image"
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <SmallPicture src={src} alt="" draggable={false} />
        {shown !== null && (
          <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" data-testid="region-box">
            <rect {...shown} />
          </svg>
        )}
      </div>
      <details className="region-numbers">
        <summary>{words.bar.inNumbers}</summary>
        {edges.map((name) => (
          <label key={name}>
            <span>{words.bar.edges[name]}</span>
            <input
              type="number"
              min={0}
              max={100}
              value={Math.round(100 * (region ?? whole)[name])}
              onChange={(event) =>
                onRegion(withEdge(region ?? whole, name, Number(event.target.value) / 100))
              }
            />
          </label>
        ))}
      </details>
      {region !== null && (
        <button type="button" className="quiet" onClick={() => onRegion(null)}>
          {words.bar.wholeImage}
        </button>
      )}
    </fieldset>
  );
}

const whole: Region = { x: 0, y: 0, width: 1, height: 1 };

function pointIn(event: PointerEvent<HTMLElement>): Point {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
}
