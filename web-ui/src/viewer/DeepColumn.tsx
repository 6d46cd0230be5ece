import { type ReactNode, useMemo } from "react";
import { columns } from "../state/compare";
import { ColumnFrame } from "../ui/compare/ColumnFrame";
import { type ColumnProps, useColumn } from "../ui/compare/useColumn";
import type { Heat } from "../ui/HeatBar";
import { imageTitle } from "../ui/imageOrder";
import { useKey } from "../ui/useKey";
import { sheetWords } from "../words/sheets";
import type { Frame } from "./frame";
import { Painting } from "./Painting";
import { presetsOf } from "./presets";
import { frameOf, useFrames } from "./useFrames";
import "./viewer.css";

type Props = ColumnProps & {
  readonly heat: Heat | null;
  readonly tools?: ReactNode;
  /** What lies over an image. */
  readonly over?: (imageId: string, width: number, height: number) => ReactNode;
  /** Called with the reason when plain pictures are to be shown instead. */
  readonly onGiveUp: (why: string) => void;
};

/** A column's images at full depth, all columns in the window of one name. */
export default function DeepColumn({ heat, tools, over, onGiveUp, ...column }: Props) {
  const { name, images, sync } = column;
  const { view, preset, onPreset } = sync;
  const stack = useColumn(column, useFrames(images, onGiveUp, columns.most), frameOf);
  const { painted } = stack;
  const frame = painted?.picture ?? null;
  const seen = useMemo(
    () => ({ ...view, window: frame === null ? null : windowOf(frame, preset) }),
    [view, frame, preset],
  );
  useKey(["1", "2", "3", "4", "5", "6", "7", "8", "9"], ({ key }) => onPreset(key)); // the same for all columns
  return (
    <ColumnFrame
      {...column}
      stack={stack}
      heat={heat}
      still={
        painted !== null && (
          <Painting frame={painted.picture} view={seen} title={imageTitle(images, painted.place)} />
        )
      }
      staged={painted !== null && over?.(painted.image.id, ...proportionsOf(painted.picture))}
      tools={
        <>
          {frame !== null && !frame.samples.isColour && (
            <PresetSelect name={name} modality={frame.modality} chosen={preset} onChoose={onPreset} />
          )}
          {tools}
        </>
      }
    />
  );
}

type SelectProps = {
  readonly name: string;
  readonly modality: string;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
};

function PresetSelect({ name, modality, chosen, onChoose }: SelectProps) {
  const presets = presetsOf(modality);
  const own = presets.at(-1)?.key;
  return (
    <select
      aria-label={sheetWords().compare.window(name)}
      value={presets.some(({ key }) => key === chosen) ? (chosen ?? own) : own}
      data-testid="column-window"
      onChange={({ target }) => onChoose(target.value)}
    >
      {presets.map(({ key, name: window }) => (
        <option key={key} value={key}>
          {key} {sheetWords().depth.presets[window]}
        </option>
      ))}
    </select>
  );
}

/** The window of a name, as the frame's modality has it; null for the frame's own. */
function windowOf(frame: Frame, preset: string | null) {
  if (frame.samples.isColour) return null;
  const named = presetsOf(frame.modality).find(({ key }) => key === preset);
  return named?.window(frame.window) ?? null;
}

/** How wide and high a frame is shown, its pixels being as wide and high as they are. */
function proportionsOf({ samples, scale }: Frame): readonly [width: number, height: number] {
  return [samples.columns * scale.column, samples.rows * scale.row];
}
