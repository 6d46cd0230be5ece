/** How many pictures a GIF, a WebP or a PNG shows one after the other; 1 where it stands still, or is none of these. */
export function picturesIn(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (says(bytes, 0, "GIF8")) return Math.max(1, inGif(view));
    if (says(bytes, 0, "RIFF") && says(bytes, 8, "WEBP")) return Math.max(1, inWebp(bytes, view));
    return says(bytes, 1, "PNG") ? Math.max(1, inPng(bytes, view)) : 1;
  } catch {
    return 1; // it ends too early; whoever draws it says so
  }
}

const extension = 0x21;
const picture = 0x2c;

/** Blocks follow each other to the end, each a run of pieces that begin with their length. */
function inGif(view: DataView): number {
  let count = 0;
  let at = 13 + colours(view.getUint8(10));
  for (;;) {
    const kind = view.getUint8(at);
    if (kind !== extension && kind !== picture) return count;
    if (kind === picture) count++;
    at += kind === picture ? 11 + colours(view.getUint8(at + 9)) : 2;
    while (view.getUint8(at) > 0) at += view.getUint8(at) + 1;
    at++;
  }
}

/** The bytes of a table of colours that a GIF announces. */
function colours(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

function inWebp(bytes: Uint8Array, view: DataView): number {
  let count = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    if (says(bytes, at, "ANMF")) count++;
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  return count;
}

/** An animation tells the number before the first picture. */
function inPng(bytes: Uint8Array, view: DataView): number {
  for (let at = 8; !says(bytes, at + 4, "IDAT"); at += 12 + view.getUint32(at)) {
    if (says(bytes, at + 4, "acTL")) return view.getUint32(at + 8);
  }
  return 1;
}

function says(bytes: Uint8Array, at: number, letters: string): boolean {
  return [...letters].every((letter, place) => bytes[at + place] === letter.charCodeAt(0));
}
