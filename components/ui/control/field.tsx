import clsx from "clsx";
import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";

/** The attributes of a control that connect it with its label, hint and error. */
export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/**
 * Label, control, unit, hint and error as one accessible unit; the only component that shows a form
 * error. `children` gets the attributes for its control.
 */
export function Field({
  label,
  hint,
  error,
  unit,
  hideLabel = false,
  aside,
  className,
  children,
}: {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  unit?: string;
  hideLabel?: boolean;
  /** Shown at the right end of the label's line: a counter, a link. */
  aside?: ReactNode;
  className?: string;
  children: (control: ControlProps) => ReactNode;
}) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className={clsx("min-w-0", className)}>
      <div
        className={clsx(
          "flex items-baseline justify-between gap-3",
          hideLabel && !aside ? "sr-only" : "mb-1.5",
        )}
      >
        <label htmlFor={id} className={clsx("text-[13px] font-medium", hideLabel && "sr-only")}>
          {label}
        </label>
        {aside ? <span className="text-xs text-faint">{aside}</span> : null}
      </div>
      <div className="flex items-center gap-2">
        <div className="min-w-0 flex-1">
          {children({
            id,
            "aria-describedby": [errorId, hintId].filter(Boolean).join(" ") || undefined,
            "aria-invalid": error ? true : undefined,
          })}
        </div>
        {unit ? <span className="shrink-0 text-[13px] text-faint">{unit}</span> : null}
      </div>
      {error ? <FieldError id={errorId} message={error} /> : null}
      {hint ? (
        <p id={hintId} className="mt-1.5 text-[13px] text-faint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

export function FieldError({ id, message }: { id?: string | undefined; message: string }) {
  return (
    <p id={id} className="mt-1.5 flex items-start gap-1.5 text-[13px] text-bad">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>{message}</span>
    </p>
  );
}
