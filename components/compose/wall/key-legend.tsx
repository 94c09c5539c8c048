"use client";

import { useTranslations } from "use-intl";

const rows = [
  ["keep", ["A"]],
  ["reject", ["R"]],
  ["move", ["↑", "↓"]],
  ["shots", ["←", "→"]],
  ["play", ["Space"]],
  ["open", ["Enter"]],
  ["undo", ["Z"]],
] as const;

/** The keys of the wall, for people who have a keyboard. */
export function KeyLegend() {
  const t = useTranslations("compose.wall.keys");
  return (
    <dl
      aria-label={t("title")}
      className="hidden flex-wrap items-center gap-x-4 gap-y-1 text-xs text-muted lg:flex pointer-coarse:hidden"
    >
      {rows.map(([name, keys]) => (
        <div key={name} className="flex items-center gap-1.5">
          <dt className="order-2">{t(name)}</dt>
          <dd className="flex gap-0.5">
            {keys.map((key) => (
              <kbd
                key={key}
                className="min-w-5 rounded border border-line bg-surface px-1 text-center font-sans text-[11px] leading-5 text-ink"
              >
                {key}
              </kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
