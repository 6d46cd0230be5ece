import { useId } from "react";

type Props = {
  readonly title: string;
  readonly value: string;
  /** What keeps it from being saved as it is typed; nothing is cut off. */
  readonly fault: string | null;
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
  fault,
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
    required: isRequired,
    "aria-invalid": fault !== null,
    "aria-describedby": [hint, fault === null ? undefined : `${id}-fault`].filter(Boolean).join(" "),
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
      {fault !== null && (
        <p className="alarm" role="alert" id={`${id}-fault`} data-testid="field-fault">
          {fault}
        </p>
      )}
    </div>
  );
}
