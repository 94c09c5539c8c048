"use client";

import { ChevronRight, Info } from "lucide-react";
import { useTranslations } from "use-intl";
import type { PassedThrough } from "@/lib/model/job";

/** Undocumented fields of the request, and whether the backend read them. */
export function PassedThroughNote({ passedThrough }: { passedThrough: PassedThrough }) {
  const t = useTranslations("jobs.passedThrough");
  const { paths, ignored } = passedThrough;
  return (
    <details className="group mb-6 rounded-lg bg-warn-soft px-4 py-2.5 text-sm text-warn">
      <summary className="flex cursor-pointer items-center gap-2.5 font-medium">
        <Info aria-hidden className="size-4 shrink-0" />
        {t(ignored ? "ignored" : "sent", { count: paths.length })}
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open:rotate-90"
        />
      </summary>
      <div className="mt-2 pl-6.5 text-ink">
        <p className="text-pretty">{t(ignored ? "ignoredText" : "sentText")}</p>
        <ul className="mt-2 grid gap-1">
          {paths.map((path) => (
            <li key={path}>
              <code className="text-xs break-all">{path}</code>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
