const radius = 26;
const around = 2 * Math.PI * radius;

/** The progress of a clip as a ring with a percentage; the ring spins when the progress is not known. */
export function ProgressRing({ value, label }: { value: number | null; label: string }) {
  const share = value === null ? 0.25 : Math.min(1, Math.max(0, value));
  const percent = value === null ? undefined : Math.round(share * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="relative size-16"
    >
      <svg
        viewBox="0 0 64 64"
        aria-hidden
        className={value === null ? "size-full animate-spin" : "size-full -rotate-90"}
      >
        <circle cx="32" cy="32" r={radius} fill="none" stroke="var(--line)" strokeWidth="4" />
        <circle
          cx="32"
          cy="32"
          r={radius}
          fill="none"
          stroke="var(--accent)"
          strokeWidth="4"
          strokeLinecap="round"
          strokeDasharray={around}
          strokeDashoffset={around * (1 - share)}
          className="transition-[stroke-dashoffset] duration-500"
        />
      </svg>
      {percent === undefined ? null : (
        <span className="absolute inset-0 grid place-items-center text-[13px] font-semibold tabular-nums">
          {percent}%
        </span>
      )}
    </div>
  );
}
