"use client";

import { Switch as Radix } from "radix-ui";

/** An on-off choice that takes effect at once. Give it an `aria-label` or a label by id. */
export function Switch(props: {
  id?: string;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  "aria-describedby"?: string | undefined;
}) {
  return (
    <Radix.Root
      className="relative h-6 w-10 shrink-0 rounded-full bg-strong transition-colors data-[state=checked]:bg-accent disabled:opacity-50"
      {...props}
    >
      <Radix.Thumb className="block size-5 translate-x-0.5 rounded-full bg-white shadow transition-transform data-[state=checked]:translate-x-[18px]" />
    </Radix.Root>
  );
}
