import type { ReactNode } from "react";

/** One subject of the settings page; `id` is its address on the page (`/settings#connection`). */
export function SettingsSection({
  id,
  title,
  lead,
  aside,
  children,
}: {
  id: string;
  title: string;
  lead: string;
  /** Stands at the right end of the heading: a state. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-20 rounded-xl bg-surface shadow-card"
    >
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4 sm:px-6 sm:pt-5">
        <div className="min-w-0 flex-1 basis-64">
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
