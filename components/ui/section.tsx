import type { ReactNode } from "react";

/** One section of a page; `id` is its anchor (`/settings#connection`). */
export function Section({
  id,
  number,
  title,
  lead,
  aside,
  children,
}: {
  id: string;
  /** The number of the section, where sections are successive steps. */
  number?: number;
  title: string;
  lead: string;
  /** Shown at the right end of the heading: a state, or actions. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-20 rounded-xl bg-surface shadow-card"
    >
      <header className="flex items-start gap-3 px-4 pt-4 sm:px-6 sm:pt-5">
        {number === undefined ? null : (
          <span
            aria-hidden
            className="mt-px grid size-6 shrink-0 place-items-center rounded-full bg-accent-soft text-[13px] font-semibold text-accent"
          >
            {number}
          </span>
        )}
        <div className="min-w-0 flex-1">
          <h2 id={`${id}-title`} className="font-semibold">
            {title}
          </h2>
          <p className="text-[13px] text-muted">{lead}</p>
        </div>
        {aside}
      </header>
      <div className="px-4 pt-4 pb-5 sm:px-6 sm:pb-6">{children}</div>
    </section>
  );
}
