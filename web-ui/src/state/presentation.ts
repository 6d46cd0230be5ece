/** What is shown of a case at once, in this order. */
export type Step = "history" | "images" | "findings" | "diagnosis" | "waiting" | "gone";

type Entry = { readonly there: boolean; readonly history?: string; readonly diagnosis?: string };

type Shown = {
  readonly images: readonly unknown[];
  readonly findings: readonly unknown[];
  readonly labels: readonly string[];
};

/** The steps of a case; what it lacks is skipped. What a case that is not known yet has is waited for. */
export function stepsOf(entry: Entry, of: Shown | null): readonly Step[] {
  if (!entry.there) return ["gone"];
  const steps: Step[] = [];
  if (entry.history !== undefined && entry.history !== "") steps.push("history");
  if (of === null) return [...steps, "waiting"];
  if (of.images.length > 0) steps.push("images");
  if (of.findings.length > 0) steps.push("findings");
  if ((entry.diagnosis ?? "") !== "" || of.labels.length > 0) steps.push("diagnosis");
  return steps.length > 0 ? steps : ["images"];
}

/** Where a presentation is: at a step of a case, or past the last. */
export type Place = { readonly at: number; readonly step: number };

const beginning: Place = { at: 0, step: 0 };

/** A place in numbers: the revision of the collection that it is of, the case, and its step. */
export function placeInNumbers(revision: number, { at, step }: Place): number[] {
  return [revision, at, step];
}

/** The place that numbers tell; the beginning where they are of another revision, whose cases may stand elsewhere. */
export function placeOf(revision: number, cases: number, numbers: readonly number[]): Place {
  const [ofRevision, at = 0, step = 0] = numbers;
  return ofRevision === revision && at <= cases ? { at, step } : beginning;
}

/** The last step of a case, however many it has. */
export const lastStep = 99;

export function nextStep({ at, step }: Place, steps: number, cases: number): Place {
  if (at >= cases) return { at, step };
  return step + 1 < steps ? { at, step: step + 1 } : { at: at + 1, step: 0 };
}

export function stepBefore({ at, step }: Place): Place {
  if (step > 0) return { at, step: step - 1 };
  return at > 0 ? { at: at - 1, step: lastStep } : { at, step };
}

export function nextCase({ at }: Place, cases: number): Place {
  return { at: Math.min(cases, at + 1), step: 0 };
}

export function caseBefore({ at }: Place): Place {
  return { at: Math.max(0, at - 1), step: 0 };
}
