import { type KeyboardEvent, useRef } from "react";
import type { Hit } from "../api/types";
import type { Selection } from "./selection";

/** Chooses one hit, or with Shift all from the one that was chosen last up to it. */
export type Pick = (caseId: string, isRange: boolean) => void;

/** Choosing hits in a list: one by one, by ranges, and by keys. */
export function useSelecting(hits: readonly Hit[], selection: Selection) {
  const last = useRef<string | null>(null);
  const ids = hits.map(({ caseId }) => caseId);
  const pick: Pick = (caseId, isRange) => {
    const from = last.current === null ? -1 : ids.indexOf(last.current);
    last.current = caseId;
    if (isRange && from >= 0) selection.onAlso(between(ids, from, ids.indexOf(caseId)));
    else selection.onToggle(caseId);
  };
  /** Chooses what lies between the focused hit and the one that Shift and an arrow lead to. */
  const extend = (here: number, next: number) => {
    last.current = ids[next] ?? null;
    selection.onAlso(between(ids, here, next));
  };
  /** The key X chooses the hit that has the focus; whether it did. */
  const pickByKey = ({ key }: KeyboardEvent, here: number): boolean => {
    const caseId = ids[here];
    if (caseId === undefined || (key !== "x" && key !== "X")) return false;
    pick(caseId, false);
    return true;
  };
  return { pick, extend, pickByKey };
}

function between(ids: readonly string[], one: number, other: number): readonly string[] {
  return ids.slice(Math.min(one, other), Math.max(one, other) + 1);
}
