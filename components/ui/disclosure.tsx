"use client";

import { ChevronRight } from "lucide-react";
import { type ReactNode, useId, useState } from "react";

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
  const id = useId();
  const state = shown ? "open" : "closed";
  return (
    <div data-state={state}>
      <button
        type="button"
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        data-state={state}
        onClick={() => setOpen(!shown)}
        className="group flex w-full items-center gap-2 rounded-md py-2 text-left"
      >
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
      </button>
      {lazy && !shown ? null : (
        <div id={id} data-state={state} className={shown ? undefined : "hidden"}>
          <div className="pt-2 pb-4 pl-6">{children}</div>
        </div>
      )}
    </div>
  );
}
