import clsx from "clsx";

/** A placeholder for content that is loading, in its final size. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div
      aria-hidden
      className={clsx(
        "animate-[reel-pulse_1.6s_ease-in-out_infinite] rounded-md bg-line",
        className,
      )}
    />
  );
}
