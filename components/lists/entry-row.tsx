"use client";

import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { EntryMark } from "./entry-mark";
import type { ListSelection } from "./use-list-selection";

/** The rows of a list, which one Tab reaches and the arrows walk. */
export function EntryRows({
  label,
  selection,
  isStale,
  children,
}: {
  label: string;
  selection: ListSelection;
  isStale: boolean;
  children: ReactNode;
}) {
  return (
    <ul
      aria-label={label}
      aria-busy={isStale}
      className={clsx(
        "group/list divide-y divide-line rounded-xl bg-surface shadow-card transition-opacity",
        isStale && "opacity-60",
      )}
      {...(selection.selected.size > 0 ? { "data-selecting": "" } : {})}
      {...selection.listProps}
    >
      {children}
    </ul>
  );
}

/** One entry of a list, 56 pixels high: mark, still, name, facts, and at its end its state and menu. */
export function EntryRow({
  id,
  name,
  href,
  still,
  facts,
  note,
  end,
  menu,
  selection,
}: {
  id: string;
  name: string;
  /** Null for what cannot be opened. */
  href: string | null;
  still: ReactNode;
  facts: ReactNode;
  /** What must be known of it, below. */
  note?: ReactNode;
  end?: ReactNode;
  /** Buttons that are no part of the link. */
  menu: (tabIndex: number) => ReactNode;
  selection: ListSelection;
}) {
  const t = useTranslations("lists");
  const tabIndex = selection.active === id ? 0 : -1;
  const selected = selection.selected.has(id);
  const title = "block truncate text-sm font-medium";
  return (
    <li
      data-entry-id={id}
      className={clsx(
        "group relative transition-colors first:rounded-t-xl last:rounded-b-xl",
        selected ? "bg-accent-soft" : "hover:bg-sunken/60",
      )}
    >
      <div className="flex min-h-14 items-center gap-2 pr-2">
        <EntryMark
          selected={selected}
          label={t("select", { name })}
          tabIndex={tabIndex}
          onToggle={() => selection.mark(id, false)}
        />
        {still}
        <div className="min-w-0 flex-1 py-1.5 pl-1">
          {href === null ? (
            <span data-entry-main tabIndex={tabIndex} className={title}>
              {name}
            </span>
          ) : (
            <Link
              href={href}
              data-entry-main
              tabIndex={tabIndex}
              prefetch={false}
              className={clsx(title, "after:absolute after:inset-0 after:rounded-[inherit]")}
            >
              {name}
            </Link>
          )}
          <p className="truncate text-[13px] text-faint">{facts}</p>
        </div>
        {end}
        <div data-entry-menu className="relative z-10 flex shrink-0 items-center gap-1">
          {menu(tabIndex)}
        </div>
      </div>
      {note ? <div className="relative z-10 px-4 pb-3">{note}</div> : null}
    </li>
  );
}
