import { type Rejected, takeIn } from "../state/intake";
import { partLimits } from "../state/parts";
import type { QueryImage } from "../state/queryImages";
import { words } from "../words/words";
import { readDicom } from "./readDicom";

/** A file that cannot be searched with, and why not. */
export type RefusedFile = Omit<Rejected, "kind"> & { readonly name: string };

/** Reads files one after the other, as long as there is room for another image. */
export async function readFiles(files: readonly File[], room: number) {
  const taken: QueryImage[] = [];
  const refusals: RefusedFile[] = [];
  for (const file of files) {
    const intake = taken.length < room ? await takeIn(file, readDicom).catch(unreadable) : full();
    if (intake.kind === "rejected") {
      const { kind: _, ...refusal } = intake;
      refusals.push({ name: file.name, ...refusal });
    } else if (!taken.some(({ hash }) => hash === intake.image.hash)) {
      taken.push(intake.image);
    }
  }
  return { taken, refusals };
}

/** As a folder is, or a file that is no longer there. */
function unreadable(): Rejected {
  return { kind: "rejected", why: words.files.unreadable };
}

function full(): Rejected {
  return { kind: "rejected", why: words.bar.full(partLimits.parts) };
}
