"use client";

/** An on-off choice that takes effect at once. Give it an `aria-label` or a label by id. */
export function Switch({
  checked,
  onCheckedChange,
  ...named
}: {
  id?: string;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  "aria-describedby"?: string | undefined;
}) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      data-state={checked ? "checked" : "unchecked"}
      onClick={() => onCheckedChange(!checked)}
      className="group relative h-6 w-10 shrink-0 rounded-full bg-strong transition-colors data-[state=checked]:bg-accent disabled:opacity-50"
      {...named}
    >
      <span className="block size-5 translate-x-0.5 rounded-full bg-white shadow transition-transform group-data-[state=checked]:translate-x-[18px]" />
    </button>
  );
}
