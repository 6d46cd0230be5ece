import { expect, test, vi } from "vitest";
import { forgetImages, keepImage, onImages, recallImage } from "./queryImages";

function image(hash: string) {
  return { hash, name: "scan.png", dataUrl: `data:image/png;base64,${hash}` };
}

test("an image is held in memory, and in nothing that outlives the tab", () => {
  keepImage(image("a"));
  expect(recallImage("a")).toEqual(image("a"));
  expect(sessionStorage).toHaveLength(0);
  expect(localStorage).toHaveLength(0);
  forgetImages();
  expect(recallImage("a")).toBeNull();
});

test("only the last sixteen images stay", () => {
  for (let number = 0; number < 17; number++) keepImage(image(`e${number}`));
  expect(recallImage("e0")).toBeNull();
  expect(recallImage("e16")).toEqual(image("e16"));
});

test("whoever waits for an image is called when one comes, until they leave", () => {
  const called = vi.fn();
  const leave = onImages(called);
  keepImage(image("f"));
  leave();
  keepImage(image("g"));
  expect(called).toHaveBeenCalledTimes(1);
});
