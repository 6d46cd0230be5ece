import { expect, test } from "vitest";
import { PictureStore } from "./PictureStore";

/** A slow server: what was asked of it is answered when the test says so. */
class Desk {
  readonly asked: string[] = [];
  readonly left: string[] = [];
  readonly dropped: string[] = [];
  private readonly waiting = new Map<string, { give: () => void; refuse: () => void }>();

  store(room: number): PictureStore<string> {
    return new PictureStore((key, signal) => this.load(key, signal), {
      atOnce: 2,
      room,
      size: () => 1,
      drop: (picture) => this.dropped.push(picture),
    });
  }

  async give(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.waiting.get(key)?.give();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  async refuse(key: string): Promise<void> {
    this.waiting.get(key)?.refuse();
    await new Promise((resolve) => setTimeout(resolve));
  }

  private load(key: string, signal: AbortSignal): Promise<string> {
    this.asked.push(key);
    return new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => {
        this.left.push(key);
        reject(signal.reason);
      });
      this.waiting.set(key, { give: () => resolve(key), refuse: () => reject(new Error("refused")) });
    });
  }
}

test("so many are loaded at once, in the order in which they are wanted", async () => {
  const desk = new Desk();
  const store = desk.store(9);
  store.want(["a", "b", "c"]);
  expect(desk.asked).toEqual(["a", "b"]);
  await desk.give("a");
  expect(desk.asked).toEqual(["a", "b", "c"]);
  expect(store.get("a")).toBe("a");
  expect(store.get("b")).toBeNull();
});

test("what is passed by is not waited for", async () => {
  const desk = new Desk();
  const store = desk.store(9);
  store.want(["a", "b"]);
  store.want(["c", "b"]);
  expect(desk.left).toEqual(["a"]);
  expect(desk.asked).toEqual(["a", "b", "c"]);
});

test("what is wanted most does not wait for neighbours", () => {
  const desk = new Desk();
  const store = desk.store(9);
  store.want(["a", "b"]);
  store.want(["c", "a", "b"]);
  expect(desk.left).toEqual(["b"]);
  expect(desk.asked).toEqual(["a", "b", "c"]);
});

test("a picture that fails is known to have, and is tried again when the reader comes back to it", async () => {
  const desk = new Desk();
  const store = desk.store(9);
  store.want(["a", "b"]);
  await desk.refuse("a");
  expect(store.hasFailed("a")).toBe(true);
  store.want(["b", "a"]);
  expect(desk.asked).toEqual(["a", "b"]);
  store.want(["a", "b"]);
  expect(store.hasFailed("a")).toBe(false);
  expect(desk.asked).toEqual(["a", "b", "a"]);
});

test("what nobody wants any more makes room first, and what is seen never does", async () => {
  const desk = new Desk();
  const store = desk.store(3);
  store.want(["a", "b", "c"]);
  await desk.give("a", "b", "c");
  store.want(["d", "a", "e"]);
  await desk.give("d", "e");
  expect(desk.dropped).toEqual(["b", "c"]);
  store.want(["f", "d", "e", "a"]);
  await desk.give("f");
  expect(desk.dropped).toEqual(["b", "c", "a"]);
});

test("where there is no room for all that is wanted, loading ends", async () => {
  const desk = new Desk();
  const store = desk.store(2);
  store.want(["a", "b", "c", "d"]);
  await desk.give("a", "b", "c", "d", "c", "d");
  expect(desk.asked).toEqual(["a", "b", "c", "d"]);
  expect(store.get("a")).toBe("a");
  expect(store.get("b")).toBe("b");
});

test("a store that is cleared leaves nothing behind, and can be used again", async () => {
  const desk = new Desk();
  const store = desk.store(9);
  store.want(["a", "b"]);
  await desk.give("a");
  store.clear();
  expect(desk.left).toEqual(["b"]);
  expect(desk.dropped).toEqual(["a"]);
  store.want(["a"]);
  expect(desk.asked).toEqual(["a", "b", "a"]);
});
