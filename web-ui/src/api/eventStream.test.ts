import { expect, test } from "vitest";
import { mostCharacters, mostEvents, readEvents, type ServerEvent } from "./eventStream";

function streamOf(...pieces: readonly (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) {
        controller.enqueue(typeof piece === "string" ? new TextEncoder().encode(piece) : piece);
      }
      controller.close();
    },
  });
}

async function eventsOf(stream: ReadableStream<Uint8Array>): Promise<readonly ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const event of readEvents(stream)) events.push(event);
  return events;
}

test("events are read whatever ends their lines, and wherever the answer is cut into pieces", async () => {
  const answer = ": hello\nevent: claim\r\ndata: one\rdata:  two\n\nid: 7\ndata\n\n";
  const expected = [
    { name: "claim", data: "one\n two" },
    { name: "message", data: "" },
  ];
  expect(await eventsOf(streamOf(answer))).toEqual(expected);
  expect(await eventsOf(streamOf(...answer))).toEqual(expected);
});

test("a letter may be cut in two", async () => {
  const bytes = new TextEncoder().encode("data: Pleuraerguß\n\n");
  const pieces = [...bytes].map((byte) => new Uint8Array([byte]));
  expect(await eventsOf(streamOf(...pieces))).toEqual([{ name: "message", data: "Pleuraerguß" }]);
});

test("an event without data, and one that was cut off, are none", async () => {
  expect(await eventsOf(streamOf("event: claim\n\n", "data: half\n"))).toEqual([]);
});

test("an answer without end is left", async () => {
  let cancelled = false;
  const endless = (piece: string) =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(piece)),
      cancel() {
        cancelled = true;
      },
    });
  await expect(eventsOf(endless("x".repeat(mostCharacters / 4)))).rejects.toThrow(/characters/);
  expect(cancelled).toBe(true);
  await expect(eventsOf(endless("data: x\n\n".repeat(100)))).rejects.toThrow(`${mostEvents} events`);
});

test("a connection that breaks is told as such", async () => {
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new TypeError("network error")),
  });
  await expect(eventsOf(broken)).rejects.toMatchObject({ failure: { kind: "unreachable" } });
});

test("who stops reading ends the answer", async () => {
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode("data: x\n\n")),
    cancel() {
      cancelled = true;
    },
  });
  for await (const _ of readEvents(stream)) break;
  expect(cancelled).toBe(true);
});
