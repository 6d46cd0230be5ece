/** How much of a file tells whether it is DICOM. */
const enough = 132;

/** Whether a file begins as DICOM files do: with their mark behind a preamble, or at once with an element. */
export async function isDicom(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, enough).arrayBuffer());
  return letters(head.slice(128)) === "DICM" || beginsWithElement(head);
}

/** Of the groups that files without a preamble begin with, in either of the two ways to write an element. */
function beginsWithElement(head: Uint8Array): boolean {
  const [group = 0, above, number = 0, over, ...rest] = head;
  const most = { 2: 0x16, 8: 0x18 }[group];
  if (most === undefined || above !== 0 || over !== 0 || number > most || rest.length < 4) return false;
  const isExplicit = /^[A-Z]{2}$/.test(letters(head.slice(4, 6)));
  return isExplicit || (group === 8 && head.slice(5, 8).every((byte) => byte === 0));
}

function letters(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
