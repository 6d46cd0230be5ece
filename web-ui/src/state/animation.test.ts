import { expect, test } from "vitest";
import { picturesIn } from "./animation";

const bytes = (...pieces: readonly (string | readonly number[])[]) =>
  new Uint8Array(
    pieces.flatMap((piece) =>
      typeof piece === "string" ? [...piece].map((letter) => letter.charCodeAt(0)) : piece,
    ),
  );

const delay = [0x21, 0xf9, 4, 0, 10, 0, 0, 0];
const picture = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0];
const colours = [0, 0, 0, 255, 255, 255];
const gif = (...blocks: readonly (readonly number[])[]) =>
  bytes("GIF89a", [1, 0, 1, 0, 0x80, 0, 0], colours, ...blocks, [0x3b]);

const webp = (...chunks: readonly string[]) =>
  bytes("RIFF", [0, 0, 0, 0], "WEBP", ...chunks.flatMap((name) => [name, [3, 0, 0, 0, 7, 7, 7, 0]]));

const png = (...chunks: readonly (readonly [string, readonly number[]])[]) =>
  bytes(
    [0x89],
    "PNG\r\n\x1a\n",
    ...chunks.flatMap(([name, data]) => [[0, 0, 0, data.length], name, data, [0, 0, 0, 0]]),
  );

test.each([
  ["a GIF of one picture", gif(picture), 1],
  ["a GIF of three", gif(delay, picture, delay, picture, picture), 3],
  ["a WebP of one", webp("VP8 "), 1],
  ["a WebP of two", webp("VP8X", "ANIM", "ANMF", "ANMF"), 2],
  ["a PNG of one", png(["IHDR", [1]], ["IDAT", [1]]), 1],
  ["a PNG of twelve", png(["IHDR", [1]], ["acTL", [0, 0, 0, 12, 0, 0, 0, 0]], ["IDAT", [1]]), 12],
  ["a JPEG", bytes([0xff, 0xd8, 0xff, 0xe0]), 1],
  ["a GIF that ends too early", gif(picture).slice(0, 25), 1],
  ["a PNG that ends too early", png(["IHDR", [1]]), 1],
  ["nothing", bytes(), 1],
])("%s shows as many", (_, file, pictures) => expect(picturesIn(file)).toBe(pictures));
