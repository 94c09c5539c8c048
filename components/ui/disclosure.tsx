"use client";

import { ChevronRight } from "lucide-react";
import { Collapsible } from "radix-ui";
import { type ReactNode, useState } from "react";

/**
 * Collapsible settings with good defaults. `summary` shows the current values while collapsed. The
 * content stays mounted, so nothing typed is lost, unless it is `lazy`.
 */
export function Disclosure({
  title,
  summary,
  open: forced,
  lazy = false,
  children,
}: {
  title: string;
  summary?: ReactNode;
  /** Opens it from outside, for example for a field with an error. */
  open?: boolean;
  /** Unmounts the content while collapsed: for content that keeps its values elsewhere. */
  lazy?: boolean;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const [wasForced, setWasForced] = useState(false);
  // An error inside opens it once; correcting the error must not close it again.
  if (Boolean(forced) !== wasForced) {
    setWasForced(Boolean(forced));
    if (forced) setOpen(true);
  }
  const shown = open;
  return (
    <Collapsible.Root open={shown} onOpenChange={setOpen}>
      <Collapsible.Trigger className="group flex w-full items-center gap-2 rounded-md py-2 text-left">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-faint transition-transform group-data-[state=open]:rotate-90"
        />
        <span className="text-sm font-medium">{title}</span>
        {summary && !shown ? (
          <span className="min-w-0 flex-1 truncate text-right text-[13px] text-faint">
            {summary}
          </span>
        ) : null}
      </Collapsible.Trigger>
      <Collapsible.Content
        {...(lazy ? {} : { forceMount: true as const })}
        className="data-[state=closed]:hidden"
      >
        <div className="pt-2 pb-4 pl-6">{children}</div>
      </Collapsible.Content>
    </Collapsible.Root>
  );
}
