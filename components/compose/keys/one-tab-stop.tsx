"use client";

import clsx from "clsx";
import { type ReactNode, useRef } from "react";
import { useTranslations } from "use-intl";
import { useOneTabStop } from "./use-one-tab-stop";

/** The headings of the folds that stand directly in a container, for `only`. */
export const foldHeads = ":scope > * > [aria-expanded]";

/** The buttons of a list of clips, and of the menu and the fold of the group around it, for `only`. */
export const clipControls =
  '[data-field$=".media"] button, [data-group-menu], [data-group-more] > * > [aria-expanded]';

/**
 * Controls that are one stop of the Tab key. Whoever comes by keyboard sees that arrow keys move on.
 * @param label the name of the whole, where no heading or list says one
 */
export function OneTabStop({
  label,
  only,
  className,
  children,
}: {
  label?: string;
  only?: string;
  className?: string;
  children: ReactNode;
}) {
  const t = useTranslations("compose.keys");
  const ref = useRef<HTMLDivElement>(null);
  useOneTabStop(ref, only);
  return (
    <div
      ref={ref}
      {...(label ? { role: "toolbar", "aria-label": label } : {})}
      className={clsx("group/stop relative", className)}
    >
      {children}
      <span
        aria-hidden
        className="pointer-events-none absolute -top-6 right-0 z-10 hidden rounded bg-ink px-2 py-0.5 text-xs whitespace-nowrap text-surface group-has-[:focus-visible]/stop:not-pointer-coarse:block"
      >
        {t("arrows")}
      </span>
    </div>
  );
}
