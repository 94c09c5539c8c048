import clsx from "clsx";
import type { ComponentProps } from "react";
import { inputClass } from "./input";

/** Grows with its text where the browser can (`field-sizing`). */
export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      className={clsx(inputClass, "field-sizing-content min-h-20 resize-y py-2", className)}
      {...rest}
    />
  );
}
