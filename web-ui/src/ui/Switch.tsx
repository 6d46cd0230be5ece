import { useId } from "react";

type Option<T> = {
  readonly value: T;
  readonly title: string;
  readonly means?: string;
  readonly lang?: string;
};

type Props<T> = {
  readonly legend: string;
  /** Whether the legend is seen, or only heard where what it chooses is plain. */
  readonly isNamed?: boolean;
  readonly options: readonly Option<T>[];
  readonly chosen: T;
  readonly onChange: (value: T) => void;
  readonly testId: string;
};

/** One of a few, side by side. */
export function Switch<T extends string>(props: Props<T>) {
  const { legend, isNamed = false, options, chosen, onChange, testId } = props;
  const name = useId();
  return (
    <fieldset className="switch">
      <legend className={isNamed ? undefined : "unseen"}>{legend}</legend>
      {options.map(({ value, title, means, lang }) => (
        <label key={value} title={means} lang={lang}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChange(value)}
            data-testid={`${testId}-${value}`}
          />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}
