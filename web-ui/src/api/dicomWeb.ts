import { RequestFailed, unreadable } from "./failure";
import { answered } from "./pictures";
import type { NamedFrame } from "./types";

/** An element of DICOM's JSON (PS3.18 annex F). */
export type DicomElement = { readonly vr: string; readonly Value?: readonly unknown[] };

/** What is told of an instance, by eight hexadecimal digits a tag. */
export type DataSet = Readonly<Record<string, DicomElement>>;

const plainSamples = "application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1";

/** What the archive tells of an instance; nothing that names a patient is in it. */
export async function fetchDataSet(frame: NamedFrame, signal: AbortSignal): Promise<DataSet> {
  const answer = await answered(`${instanceAddress(frame)}/metadata`, "application/dicom+json", signal);
  const told: unknown = await answer.json();
  const first: unknown = Array.isArray(told) ? told[0] : null;
  if (typeof first !== "object" || first === null) throw new RequestFailed(unreadable);
  return first as DataSet;
}

/** The samples of a frame, decoded, in little endian. */
export async function fetchSamples(frame: NamedFrame, signal: AbortSignal): Promise<ArrayBuffer> {
  return (await answered(frameAddress(frame), plainSamples, signal)).arrayBuffer();
}

export function instanceAddress({ study, series, instance }: NamedFrame): string {
  return `/dicom-web/studies/${study}/series/${series}/instances/${instance}`;
}

export function frameAddress(frame: NamedFrame): string {
  return `${instanceAddress(frame)}/frames/${frame.frame}`;
}
