import { useId } from "react";

type Props = {
  readonly title: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (value: string) => void;
  /** Whether it may have several lines. */
  readonly isLong?: boolean;
  readonly isRequired?: boolean;
  /** The id of what is said of it. */
  readonly hint?: string;
  readonly testId?: string;
};

/** A line or a text that is typed. */
export function Field({
  title,
  value,
  most,
  onChange,
  isLong = false,
  isRequired = false,
  hint,
  testId,
}: Props) {
  const id = useId();
  const shared = {
    id,
    value,
    maxLength: most,
    required: isRequired,
    "aria-describedby": hint,
    "data-testid": testId,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{title}</label>
      {isLong ? (
        <textarea rows={2} {...shared} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input type="text" {...shared} onChange={(event) => onChange(event.target.value)} />
      )}
    </div>
  );
}
