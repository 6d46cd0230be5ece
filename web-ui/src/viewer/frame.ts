import { Enums, utilities } from "@cornerstonejs/core";
import type { IImage } from "@cornerstonejs/core/types";
import { type DataSet, fetchDataSet, fetchSamples, frameAddress, instanceAddress } from "../api/dicomWeb";
import type { NamedFrame } from "../api/types";
import type { GreyWindow } from "../state/view";
import { Told, tags } from "./dataSet";
import { paintsByProcessor } from "./processor";
import { NotShownHere, rangeOf, type Samples, samplesOf, scaled } from "./samples";

/** A frame that can be painted, with all that is told of it. */
export type Frame = {
  readonly image: IImage;
  readonly dataSet: DataSet;
  readonly modality: string;
  readonly samples: Samples;
  /** The window that it came with, or all of its values. */
  readonly window: GreyWindow;
  readonly voiFunction: Enums.VOILUTFunctionType;
  readonly scale: Scale;
};

/** How large a pixel is, and in what: millimetres, millimetres at the detector, or pixels where nobody knows. */
export type Scale = {
  readonly row: number;
  readonly column: number;
  readonly unit: "mm" | "mm at the detector" | "px";
};

/** Loads frames, and what is told of an instance once for all of its frames. */
export class FrameLoader {
  private readonly told = new Map<string, Promise<DataSet>>();

  readonly load = async (frame: NamedFrame, signal: AbortSignal): Promise<Frame> => {
    const [dataSet, bytes] = await Promise.all([this.dataSet(frame), fetchSamples(frame, signal)]);
    return frameOf(frameAddress(frame), frame.frame, dataSet, bytes);
  };

  /** Not given up with a frame, for others of the instance may wait for it. */
  private dataSet(frame: NamedFrame): Promise<DataSet> {
    const address = instanceAddress(frame);
    const known = this.told.get(address);
    if (known !== undefined) return known;
    const asked = fetchDataSet(frame, new AbortController().signal);
    asked.catch(() => this.told.delete(address));
    this.told.set(address, asked);
    return asked;
  }
}

function frameOf(address: string, number: number, dataSet: DataSet, bytes: ArrayBuffer): Frame {
  const told = new Told(dataSet, number);
  const samples = samplesOf(told, bytes);
  const window = windowOf(told, samples);
  const scale = scaleOf(told);
  const voiFunction = functionOf(told.text(tags.voiFunction));
  if (voiFunction === Enums.VOILUTFunctionType.SAMPLED_SIGMOID && paintsByProcessor()) {
    throw new NotShownHere("curve");
  }
  return {
    image: imageOf(`precedent:${address}`, samples, window, scale, voiFunction),
    dataSet,
    modality: told.text(tags.modality),
    samples,
    window,
    voiFunction,
    scale,
  };
}

function windowOf(told: Told, samples: Samples): GreyWindow {
  const centre = told.number(tags.windowCentre);
  const width = told.number(tags.windowWidth);
  if (!samples.isColour && centre !== null && width !== null && width >= 1) return { centre, width };
  const { low, high } = rangeOf(samples);
  return { centre: (low + high + 1) / 2, width: Math.max(1, high - low + 1) };
}

function functionOf(name: string): Enums.VOILUTFunctionType {
  if (name === "SIGMOID") return Enums.VOILUTFunctionType.SAMPLED_SIGMOID;
  return name === "LINEAR_EXACT" ? Enums.VOILUTFunctionType.LINEAR_EXACT : Enums.VOILUTFunctionType.LINEAR;
}

function scaleOf(told: Told): Scale {
  const of = (tag: string, unit: Scale["unit"]): Scale | null => {
    const [row, column] = told.numbers(tag);
    return row !== undefined && column !== undefined && row > 0 && column > 0 ? { row, column, unit } : null;
  };
  return (
    of(tags.pixelSpacing, "mm") ??
    of(tags.imagerPixelSpacing, "mm at the detector") ??
    of(tags.pixelAspectRatio, "px") ?? { row: 1, column: 1, unit: "px" }
  );
}

/** The processor paints stored values through a table; a graphics processor is given values as they are meant. */
function imageOf(
  imageId: string,
  samples: Samples,
  window: GreyWindow,
  scale: Scale,
  voiLUTFunction: Enums.VOILUTFunctionType,
): IImage {
  const { rows, columns, isColour } = samples;
  const isStored = paintsByProcessor();
  const values = isStored ? samples.values : scaled(samples);
  const range = rangeOf(samples);
  const numberOfComponents = isColour ? 3 : 1;
  const voxelManager = utilities.VoxelManager.createImageVoxelManager({
    scalarData: values,
    width: columns,
    height: rows,
    numberOfComponents,
  });
  return {
    imageId,
    rows,
    columns,
    height: rows,
    width: columns,
    color: isColour,
    rgba: false,
    numberOfComponents,
    minPixelValue: isStored ? samples.least : range.low,
    maxPixelValue: isStored ? samples.most : range.high,
    slope: isStored ? samples.slope : 1,
    intercept: isStored ? samples.intercept : 0,
    windowCenter: window.centre,
    windowWidth: window.width,
    voiLUTFunction,
    getPixelData: () => values,
    getCanvas: () => document.createElement("canvas"),
    columnPixelSpacing: scale.column,
    rowPixelSpacing: scale.row,
    invert: false,
    photometricInterpretation: isColour ? "RGB" : "MONOCHROME2",
    sizeInBytes: values.byteLength,
    dataType: values.constructor.name as IImage["dataType"],
    voxelManager: voxelManager as NonNullable<IImage["voxelManager"]>,
  };
}
