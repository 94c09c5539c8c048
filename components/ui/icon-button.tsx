import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

/** A square button with an icon. `label` is its name for everyone and its tooltip. */
export function IconButton({
  label,
  children,
  className,
  tone = "plain",
  size = "md",
  type = "button",
  tooltip = true,
  ...rest
}: Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  label: string;
  children: ReactNode;
  tone?: "plain" | "danger";
  size?: "sm" | "md";
  tooltip?: boolean;
}) {
  return (
    <button
      type={type}
      aria-label={label}
      data-tooltip={tooltip ? label : undefined}
      className={clsx(
        "inline-flex shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-sunken disabled:cursor-not-allowed disabled:opacity-40 [&_svg]:size-4",
        tone === "danger" ? "hover:text-bad" : "hover:text-ink",
        size === "sm" ? "size-8" : "size-9",
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  );
}
