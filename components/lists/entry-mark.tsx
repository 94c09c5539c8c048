import clsx from "clsx";
import { Check } from "lucide-react";

/** The box that marks an entry: seen on the entry under the pointer, and on all once one is marked. */
export function EntryMark({
  selected,
  label,
  tabIndex,
  onToggle,
  className,
}: {
  selected: boolean;
  label: string;
  tabIndex?: number;
  onToggle: () => void;
  className?: string;
}) {
  return (
    <label
      className={clsx(
        "z-10 grid size-11 shrink-0 cursor-pointer place-items-center transition-opacity",
        selected
          ? "opacity-100"
          : "opacity-0 group-hover:opacity-100 focus-within:opacity-100 group-data-selecting/list:opacity-100 pointer-coarse:opacity-100",
        className,
      )}
    >
      <input
        type="checkbox"
        aria-label={label}
        checked={selected}
        tabIndex={tabIndex}
        onChange={onToggle}
        className="peer sr-only"
      />
      <span
        className={clsx(
          "grid size-5 place-items-center rounded-md border-2 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent",
          selected ? "border-accent bg-accent text-on-accent" : "border-strong bg-surface",
        )}
      >
        {selected ? <Check aria-hidden className="size-3.5" strokeWidth={3} /> : null}
      </span>
    </label>
  );
}
