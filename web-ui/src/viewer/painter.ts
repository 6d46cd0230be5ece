import { Enums, init, metaData, RenderingEngine, type StackViewport, utilities } from "@cornerstonejs/core";
import type { GreyWindow, View } from "../state/view";
import type { Frame } from "./frame";
import { paintsByProcessor } from "./processor";

const viewportId = "image";

let engines = 0;

/** The frames that are painted now, for Cornerstone to be told of. */
const painted = new Map<string, Frame>();

/** Lets Cornerstone begin, once; where no graphics processor draws WebGL it paints by itself. */
function begin(): void {
  if (engines === 0) {
    const rendering = { webGlContextCount: 1, useCPURendering: paintsByProcessor() };
    init({ rendering, debug: { statsOverlay: false } });
    metaData.addProvider((kind: string, imageId: string) => {
      const frame = painted.get(imageId);
      return frame === undefined ? undefined : toldOf(kind, frame);
    });
  }
  engines++;
}

/** Every image lies flat before the reader: what is told of places in a body is of no use to one that is seen alone. */
function toldOf(kind: string, { samples, scale, image }: Frame): unknown {
  const values = image.getPixelData();
  const bits = values instanceof Uint8Array ? 8 : 16;
  switch (kind) {
    case "imagePixelModule":
      return {
        bitsAllocated: bits,
        bitsStored: bits,
        highBit: bits - 1,
        samplesPerPixel: image.numberOfComponents,
        photometricInterpretation: image.photometricInterpretation,
        pixelRepresentation: values instanceof Int16Array ? 1 : 0,
      };
    case "generalSeriesModule":
      return { modality: "OT" };
    case "imagePlaneModule":
      return {
        rows: samples.rows,
        columns: samples.columns,
        rowCosines: [1, 0, 0],
        columnCosines: [0, 1, 0],
        imageOrientationPatient: [1, 0, 0, 0, 1, 0],
        imagePositionPatient: [0, 0, 0],
        rowPixelSpacing: scale.row,
        columnPixelSpacing: scale.column,
      };
    default:
      return undefined;
  }
}

const curve = Enums.VOILUTFunctionType.SAMPLED_SIGMOID;

/** The values that are black and white (PS3.3 C.11.2.1.2 and C.11.2.1.3); never the same one. */
function rangeOf(window: GreyWindow, voiFunction: Enums.VOILUTFunctionType) {
  const { lower, upper } = utilities.windowLevel.toLowHighRange(window.width, window.centre, voiFunction);
  return { lower, upper: Math.max(upper, lower + 0.001) };
}

/** Paints frames into an element. What it is told to paint is painted before the browser shows anything else. */
export class Painter {
  private readonly engine: RenderingEngine;
  private readonly viewport: StackViewport;
  private last: Frame | null = null;

  constructor(private readonly element: HTMLDivElement) {
    begin();
    this.engine = new RenderingEngine(`painter-${engines}`);
    this.engine.enableElement({ viewportId, type: Enums.ViewportType.STACK, element });
    this.viewport = this.engine.getViewport(viewportId) as StackViewport;
  }

  paint(frame: Frame, view: View): void {
    if (this.last !== frame) {
      painted.set(frame.image.imageId, frame);
      this.viewport.renderImageObject(frame.image);
      if (this.last !== null) painted.delete(this.last.image.imageId);
      this.last = frame;
    }
    const window = view.window ?? frame.window;
    this.viewport.setProperties({
      voiRange: rangeOf(window, frame.voiFunction),
      ...(frame.voiFunction === curve && { VOILUTFunction: curve }),
      invert: view.isInverted !== frame.samples.isNegative,
    });
    this.look(view);
    this.viewport.render();
  }

  /** Begins with the whole image, as what zoom and pan are counted from differs between the two ways to paint. */
  private look(view: View): void {
    this.viewport.resetCamera();
    this.viewport.setZoom(this.viewport.getZoom() * view.zoom);
    const { clientWidth, clientHeight } = this.element;
    if (!paintsByProcessor()) {
      this.viewport.setPan([view.x * clientWidth, view.y * clientHeight]);
      return;
    }
    const { width, height } = this.viewport.canvas;
    const middle: [number, number] = [clientWidth / 2 - view.x * width, clientHeight / 2 - view.y * height];
    this.viewport.setCamera({ focalPoint: this.viewport.canvasToWorld(middle) });
  }

  /** After the element has changed its size. */
  resized(view: View): void {
    this.engine.resize(true, false);
    if (this.last !== null) this.paint(this.last, view);
  }

  close(): void {
    if (this.last !== null) painted.delete(this.last.image.imageId);
    this.engine.destroy();
  }
}
