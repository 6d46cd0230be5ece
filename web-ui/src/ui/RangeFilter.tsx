import { type KeyboardEvent, useId, useState } from "react";
import { isOrdered } from "../state/filters";
import type { Range } from "../state/search";
import { words } from "../words/words";

type Props = {
  readonly title: string;
  readonly type: "number" | "date";
  readonly testId: string;
  readonly range: Range<string>;
  /** Whether the two ends, as typed, stand the right way round. */
  readonly isUsable: (range: Range<string>) => boolean;
  readonly onChange: (range: Range<string>) => void;
};

/** Two ends of a range, taken over when the reader leaves a field or presses Enter. */
export function RangeFilter({ title, type, testId, range, isUsable, onChange }: Props) {
  const [draft, setDraft] = useState(range);
  const [seen, setSeen] = useState(range);
  const warning = useId();
  if (seen.from !== range.from || seen.to !== range.to) {
    setSeen(range);
    setDraft(range);
  }
  const usable = isUsable(draft);
  const commit = () => {
    if (usable && (draft.from !== range.from || draft.to !== range.to)) onChange(draft);
  };
  const commitOnEnter = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
  };
  const field = (end: "from" | "to") => ({
    type,
    min: type === "number" ? 0 : undefined,
    max: type === "number" ? 150 : undefined,
    value: draft[end] ?? "",
    "aria-invalid": !usable,
    "aria-describedby": usable ? undefined : warning,
    "data-testid": `${testId}-${end}`,
    onChange: (event: { target: HTMLInputElement }) =>
      setDraft({ ...draft, [end]: event.target.value || null }),
    onBlur: commit,
    onKeyDown: commitOnEnter,
  });
  return (
    <fieldset className="facet range" data-type={type}>
      <legend>{title}</legend>
      <label>
        <span>{words.filters.from}</span>
        <input {...field("from")} />
      </label>
      <label>
        <span>{words.filters.to}</span>
        <input {...field("to")} />
      </label>
      {!usable && (
        <p className="range-warning" id={warning} role="alert">
          {words.filters.turned}
        </p>
      )}
    </fieldset>
  );
}

type NumberProps = {
  readonly title: string;
  readonly testId: string;
  readonly range: Range<number>;
  readonly onChange: (range: Range<number>) => void;
};

/** A range of whole numbers. */
export function NumberRange({ title, testId, range, onChange }: NumberProps) {
  return (
    <RangeFilter
      title={title}
      type="number"
      testId={testId}
      range={{ from: asText(range.from), to: asText(range.to) }}
      isUsable={(typed) => isOrdered(asNumbers(typed))}
      onChange={(typed) => onChange(asNumbers(typed))}
    />
  );
}

function asText(number: number | null): string | null {
  return number === null ? null : String(number);
}

function asNumbers(typed: Range<string>): Range<number> {
  return { from: asNumber(typed.from), to: asNumber(typed.to) };
}

function asNumber(text: string | null): number | null {
  const number = Math.round(Number(text ?? Number.NaN));
  return Number.isFinite(number) ? Math.min(150, Math.max(0, number)) : null;
}
