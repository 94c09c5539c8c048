import clsx from "clsx";

const tones = { accent: "bg-accent", good: "bg-good", bad: "bg-bad" } as const;

/** A progress bar for a share from 0 to 1; null means "running, progress not known". */
export function Progress({
  value,
  label,
  tone = "accent",
  className,
}: {
  value: number | null;
  label: string;
  tone?: keyof typeof tones;
  className?: string;
}) {
  const percent = value === null ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={clsx("h-1.5 overflow-hidden rounded-full bg-line", className)}
    >
      {percent === undefined ? (
        <div
          className={clsx(
            "h-full w-1/3 animate-[reel-slide_1.4s_ease-in-out_infinite] rounded-full",
            tones[tone],
          )}
        />
      ) : (
        <div
          className={clsx("h-full rounded-full transition-[width] duration-500", tones[tone])}
          style={{ width: `${percent}%` }}
        />
      )}
    </div>
  );
}
