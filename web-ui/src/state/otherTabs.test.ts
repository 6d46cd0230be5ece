import { afterEach, expect, test, vi } from "vitest";
import { askOtherTabs } from "./otherTabs";
import { forgetImages, keepImage, recallImage } from "./queryImages";

const image = { hash: "0123456789abcdef", name: "scan.png", dataUrl: "data:image/png;base64,AA==" };
const other = new BroadcastChannel("precedent:images");

afterEach(() => {
  other.onmessage = null;
  forgetImages();
});

test("an image that another tab holds is handed over", async () => {
  other.onmessage = ({ data }) => {
    if (data.kind === "wanted" && data.hash === image.hash) other.postMessage({ kind: "given", image });
  };
  askOtherTabs(image.hash);
  await vi.waitFor(() => expect(recallImage(image.hash)).toEqual(image));
});

test("an image that this tab holds is handed over when it is asked for", async () => {
  keepImage(image);
  const given = vi.fn();
  other.onmessage = ({ data }) => given(data);
  other.postMessage({ kind: "wanted", hash: image.hash });
  await vi.waitFor(() => expect(given).toHaveBeenCalledWith({ kind: "given", image }));
});

test("what a DICOM file told of an image is handed over with it", async () => {
  const told = { modality: "CT", bodyPart: "CHEST", frame: 1, frames: 1 };
  const shown = "data:image/png;base64,BB==";
  other.postMessage({ kind: "given", image: { ...image, told: { modality: "CT" } } });
  other.postMessage({ kind: "given", image: { ...image, shown: 7 } });
  other.postMessage({ kind: "given", image: { ...image, shown, told } });
  await vi.waitFor(() => expect(recallImage(image.hash)).toEqual({ ...image, shown, told }));
});

test("what is no image is not taken", async () => {
  other.postMessage({ kind: "given", image: { hash: 7 } });
  other.postMessage("nonsense");
  other.postMessage({ kind: "given", image });
  await vi.waitFor(() => expect(recallImage(image.hash)).toEqual(image));
});
