import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { moved, zoomed } from "../state/view";
import { imageTitle, inReadingOrder } from "../ui/imageOrder";
import { useKey } from "../ui/useKey";
import { useMedia } from "../ui/useMedia";
import type { ViewerProps } from "../ui/Viewer";
import { ViewerTools } from "../ui/ViewerTools";
import { StackFrame } from "../ui/viewer/StackFrame";
import { type At, type Drag, useGestures } from "../ui/viewer/useGestures";
import { useStack } from "../ui/viewer/useStack";
import { useTouchSteps } from "../ui/viewer/useTouchSteps";
import { useView } from "../ui/viewer/useView";
import { CineTools } from "./CineTools";
import { MeasureLayer } from "./MeasureLayer";
import { MeasureList } from "./MeasureList";
import { MetadataPanel } from "./MetadataPanel";
import { imagePoint } from "./measure";
import { Painting } from "./Painting";
import { dragged, presetsOf } from "./presets";
import { SeriesChoice } from "./SeriesChoice";
import { ToolChoice } from "./ToolChoice";
import { useCine } from "./useCine";
import { useCursor } from "./useCursor";
import { frameOf, useFrames } from "./useFrames";
import { type Tool, useMeasuring } from "./useMeasuring";
import { WindowTools } from "./WindowTools";
import "./viewer.css";
import { sheetWords } from "../words/sheets";

type Props = ViewerProps & {
  /** Called with the reason when plain pictures are to be shown instead. */
  readonly onGiveUp: (why: string) => void;
};

/** So far a pointer goes, in shares of the well, before a press and its release are two points. */
const stroke = 0.02;

/** The images of a case whose instances are kept, at full depth: window, film, measures, metadata. */
export default function StackViewer({ images, startAt, heat, onGiveUp }: Props) {
  const ordered = useMemo(() => inReadingOrder(images), [images]);
  const stack = useStack(ordered, startAt, useFrames(ordered, onGiveUp), frameOf);
  const { painted, step } = stack;
  const frame = painted?.picture ?? null;
  const [view, changeView] = useView(painted?.image.id ?? null);
  const isTouched = useMedia("(pointer: coarse)");
  const [tool, setTool] = useState<Tool>(isTouched && images.length > 1 ? "step" : "window");
  const measuring = useMeasuring(painted?.image.id ?? null);
  const cursor = useCursor(frame, tool, measuring);
  const wanted = ordered[stack.place];
  const places = ordered.flatMap((image, place) => (image.series === wanted?.series ? [place] : []));
  const cine = useCine(stack, places[0] ?? 0, places.at(-1) ?? 0);

  const well = useRef<HTMLDivElement>(null);
  const touchSteps = useTouchSteps(step);
  const pressed = useRef<At | null>(null);
  const measure = (at: At) => {
    if (frame === null || well.current === null || (tool !== "length" && tool !== "angle")) return;
    const box = well.current.getBoundingClientRect();
    measuring.set(tool, imagePoint(at, view, box, { ...frame.samples, scale: frame.scale }));
  };
  const drag = (way: Drag) => {
    const isPanning = way.button === 1 || tool === "pan" || (tool === "step" && way.isTouch && view.zoom > 1);
    if (isPanning) changeView((now) => moved(now, way.x, way.y));
    else if (tool === "step") touchSteps.drag(way);
    else if (tool === "window" && frame !== null && !frame.samples.isColour) {
      changeView((now) => ({ ...now, window: dragged(now.window ?? frame.window, way.x, way.y) }));
    }
  };
  useGestures(well, {
    onPress: (at, event) => {
      touchSteps.begin();
      pressed.current = event.button === 0 ? at : null;
      if (event.button === 0) measure(at);
    },
    onDrag: drag,
    onRelease: (at) => {
      const from = pressed.current;
      if (from !== null && Math.hypot(at.x - from.x, at.y - from.y) > stroke) measure(at);
    },
    onZoom: (factor, at) => {
      pressed.current = null;
      changeView((now) => zoomed(now, factor, at));
    },
  });
  useKey(["1", "2", "3", "4", "5", "6", "7", "8", "9"], ({ key }) => {
    const preset = frame === null ? undefined : presetsOf(frame.modality).find((one) => one.key === key);
    if (preset !== undefined && frame !== null && !frame.samples.isColour) {
      changeView((now) => ({ ...now, window: preset.window(frame.window) }));
    }
  });
  useKey(Object.keys(toolKeys), ({ key }) => setTool(toolKeys[key] ?? tool));
  useKey("c", () => cine.play(!cine.isPlaying));
  const onKey = (event: KeyboardEvent) => cursor.onKey(event);

  return (
    <StackFrame
      images={ordered}
      stack={stack}
      view={view}
      changeView={changeView}
      heat={heat}
      well={well}
      tool={tool}
      onKey={onKey}
      still={
        painted !== null && (
          <Painting frame={painted.picture} view={view} title={imageTitle(ordered, painted.place)} />
        )
      }
      staged={
        frame !== null && (
          <MeasureLayer frame={frame} measurements={measuring.here} cursor={cursor.at} zoom={view.zoom} />
        )
      }
      tools={<ViewerTools view={view} onChange={changeView} />}
      below={
        <div className="viewer-more">
          <SeriesChoice images={ordered} series={wanted?.series ?? 0} onShow={stack.show} />
          <ToolChoice tool={tool} hasSteps={images.length > 1} onChange={setTool} />
          {frame !== null && (
            <WindowTools
              frame={frame}
              window={view.window}
              onChange={(window) => changeView((now) => ({ ...now, window }))}
            />
          )}
          {places.length > 1 && <CineTools cine={cine} />}
          <button
            type="button"
            className="viewer-again"
            onClick={() => onGiveUp(sheetWords().depth.plainWanted)}
          >
            {sheetWords().depth.plain}
          </button>
          {frame !== null && <MeasureList measuring={measuring} frame={frame} />}
          {frame !== null && <MetadataPanel dataSet={frame.dataSet} />}
        </div>
      }
      instead={
        <button
          type="button"
          className="viewer-again"
          onClick={() => onGiveUp(sheetWords().depth.plainWanted)}
        >
          {sheetWords().depth.plain}
        </button>
      }
    />
  );
}

const toolKeys: Readonly<Record<string, Tool>> = {
  w: "window",
  s: "step",
  p: "pan",
  l: "length",
  a: "angle",
};
