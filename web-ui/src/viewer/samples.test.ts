import { expect, test } from "vitest";
import type { DataSet } from "../api/dicomWeb";
import { Told, tags } from "./dataSet";
import { NotShownHere, rangeOf, samplesOf, scaled } from "./samples";

type Changes = Readonly<Record<string, readonly unknown[]>>;

function told(changes: Changes = {}): Told {
  const all: Changes = {
    [tags.rows]: [1],
    [tags.columns]: [3],
    [tags.photometric]: ["MONOCHROME2"],
    [tags.bitsAllocated]: [16],
    [tags.bitsStored]: [12],
    [tags.highBit]: [11],
    [tags.pixelRepresentation]: [1],
    ...changes,
  };
  const elements = Object.entries(all).map(([tag, Value]) => [tag, { vr: "", Value }]);
  return new Told(Object.fromEntries(elements) as DataSet, 1);
}

const words = new Uint16Array([0xf800, 0x07ff, 0x5fff]).buffer;

test("of a word those bits count that hold the sample, with its sign", () => {
  const samples = samplesOf(told(), words);
  expect([...samples.values]).toEqual([-2048, 2047, -1]);
  expect(rangeOf(samples)).toEqual({ low: -2048, high: 2047 });
  const unsigned = samplesOf(told({ [tags.pixelRepresentation]: [0] }), words);
  expect([...unsigned.values]).toEqual([2048, 2047, 4095]);
});

test("greys are scaled exactly, and to fractions where they are fractions", () => {
  const whole = scaled(samplesOf(told({ [tags.slope]: [2], [tags.intercept]: [-1024] }), words));
  expect(whole).toEqual(new Int16Array([-5120, 3070, -1026]));
  const broken = scaled(samplesOf(told({ [tags.slope]: [0.5] }), words));
  expect(broken).toEqual(new Float32Array([-1024, 1023.5, -0.5]));
  const falling = samplesOf(told({ [tags.slope]: [-1] }), words);
  expect(rangeOf(falling)).toEqual({ low: -2047, high: 2048 });
});

test("what is told of one frame comes before what is told of all", () => {
  const transformation = (slope: string) => ({
    "00289145": { vr: "SQ", Value: [{ [tags.slope]: { vr: "DS", Value: [slope] } }] },
  });
  const dataSet: DataSet = {
    [tags.sharedGroups]: { vr: "SQ", Value: [transformation("7")] },
    [tags.perFrameGroups]: { vr: "SQ", Value: [transformation("3"), {}] },
  };
  expect(new Told(dataSet, 1).number(tags.slope)).toBe(3);
  expect(new Told(dataSet, 2).number(tags.slope)).toBe(7);
  expect(new Told(dataSet, 2).number(tags.intercept)).toBeNull();
});

test("colours by plane are put together", () => {
  const rgb = { [tags.photometric]: ["RGB"], [tags.bitsAllocated]: [8], [tags.planarConfiguration]: [1] };
  const bytes = new Uint8Array([1, 2, 3, 11, 12, 13, 21, 22, 23]).buffer;
  expect([...samplesOf(told(rgb), bytes).values]).toEqual([1, 11, 21, 2, 12, 22, 3, 13, 23]);
});

test("what would be shown wrongly is not shown here", () => {
  for (const wrong of [
    { [tags.photometric]: ["PALETTE COLOR"] },
    { [tags.photometric]: ["YBR_FULL_422"] },
    { [tags.voiTable]: [{}] },
    { [tags.modalityTable]: [{}] },
    { [tags.bitsAllocated]: [32] },
    { [tags.bitsStored]: [17] },
    { [tags.rows]: [2] },
    { [tags.columns]: [99_999] },
  ]) {
    expect(() => samplesOf(told(wrong), words)).toThrow(NotShownHere);
  }
});
