import { useEffect, useRef, useState } from "react";
import { shareOf, stepped } from "../../state/compare";
import { keepView } from "../../state/keptView";
import { firstView } from "../../state/linkedView";
import type { View } from "../../state/view";
import type { ChangeView } from "../viewer/useView";

/** How far into a series a column is, from 0 to 1; null for the image that it began with. */
export type Share = number | null;

export type ChangeShare = (change: (share: Share) => Share) => void;

/** A series that scrolls with others: how many images it has, and with which it begins. */
export type Series = { readonly count: number; readonly start: number };

/** What all columns have in common. */
export type Sync = {
  readonly view: View;
  readonly changeView: ChangeView;
  readonly share: Share;
  readonly changeShare: ChangeShare;
  /** The key of the named window that every column shows, as its modality has it; null for the images' own. */
  readonly preset: string | null;
  readonly onPreset: (preset: string | null) => void;
  /** The series that scroll together, by the columns that show them. */
  readonly series: Map<string, Series>;
  /** So many images further, in the longest of these. */
  readonly step: (steps: number) => void;
};

/** What is done to one column is done to all. The view is kept for the cases that are looked at next. */
export function useSync(): Sync {
  const [view, changeView] = useState(firstView);
  const [share, changeShare] = useState<Share>(null);
  const [preset, onPreset] = useState<string | null>(null);
  const series = useRef(new Map<string, Series>()).current;
  useEffect(() => keepView(view), [view]);
  const step = (steps: number) => {
    const [longest] = [...series.values()].sort((one, other) => other.count - one.count);
    if (longest !== undefined) changeShare((now) => onward(now, steps, longest));
  };
  return { view, changeView, share, changeShare, preset, onPreset, series, step };
}

/** So many images further in a series. */
export function onward(share: Share, steps: number, { count, start }: Series): number {
  return stepped(share ?? shareOf(start, count), steps, count);
}
