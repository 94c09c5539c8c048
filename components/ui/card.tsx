import clsx from "clsx";
import type { ComponentProps } from "react";

/** A calm surface. */
export function Card({ className, ...rest }: ComponentProps<"div">) {
  return <div className={clsx("rounded-xl bg-surface shadow-card", className)} {...rest} />;
}
