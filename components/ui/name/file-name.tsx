import clsx from "clsx";
import { splitName } from "./split-name";

/**
 * A name on one line, shortened in its middle where it does not fit: names of one shoot differ at their end.
 * The text stays whole for search, copying and screen readers.
 */
export function FileName({ name, className }: { name: string; className?: string }) {
  const [start, end] = splitName(name);
  return (
    <span className={clsx("flex min-w-0", className)} title={name}>
      <span className="truncate whitespace-pre">{start}</span>
      {end ? <span className="shrink-0 whitespace-pre">{end}</span> : null}
    </span>
  );
}
