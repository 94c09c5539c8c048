import type { ReactNode } from "react";
import { PressPicture } from "./press-picture";

/** The product in two lines, and the links to begin. */
export function Hero({
  title,
  lead,
  note,
  children,
}: {
  title: string;
  lead: string;
  note?: string;
  children: ReactNode;
}) {
  return (
    <section className="grid items-center gap-8 rounded-xl bg-surface px-6 py-10 shadow-card sm:px-12 lg:grid-cols-[1fr_20rem]">
      <div>
        <h1 className="text-3xl font-semibold tracking-tight sm:text-4xl">{title}</h1>
        <p className="mt-3 max-w-xl text-base text-muted">{lead}</p>
        <div className="mt-7 flex flex-wrap gap-3">{children}</div>
        {note ? <p className="mt-3 max-w-xl text-[13px] text-faint">{note}</p> : null}
      </div>
      <div className="hidden justify-self-center lg:block lg:w-full">
        <PressPicture />
      </div>
    </section>
  );
}
