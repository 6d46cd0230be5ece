import { expect, test, vi } from "vitest";
import { forgetMemory, keepImage, recallImage } from "./queryImages";

function image(hash: string) {
  return { hash, name: "scan.png", dataUrl: `data:image/png;base64,${hash}` };
}

/** A storage that is full. */
class FullStorage {
  getItem(): null {
    return null;
  }

  setItem(): never {
    throw new DOMException("full", "QuotaExceededError");
  }
}

test("an image survives a reload of its tab", () => {
  keepImage(image("a"));
  forgetMemory();
  expect(recallImage("a")).toEqual(image("a"));
});

test("an image that the storage has no room for stays until the reload", () => {
  vi.stubGlobal("sessionStorage", new FullStorage());
  keepImage(image("b"));
  expect(recallImage("b")).toEqual(image("b"));
  forgetMemory();
  expect(recallImage("b")).toBeNull();
});

test("what is stored in another form is no image", () => {
  sessionStorage.setItem("precedent:image:c", '{"name":1}');
  sessionStorage.setItem("precedent:image:d", "not json");
  expect(recallImage("c")).toBeNull();
  expect(recallImage("d")).toBeNull();
});

test("only the last eight images stay in memory", () => {
  for (let number = 0; number < 9; number++) keepImage(image(`e${number}`));
  sessionStorage.clear();
  expect(recallImage("e0")).toBeNull();
  expect(recallImage("e8")).toEqual(image("e8"));
});
