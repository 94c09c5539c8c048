"use client";

import clsx from "clsx";
import { Bookmark, Clapperboard, Images, ListVideo, Settings } from "lucide-react";
import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";
import { paths } from "@/lib/base/pure/paths";

const pages = [
  { key: "compose", href: paths.compose(), icon: Clapperboard },
  { key: "jobs", href: paths.jobs(), icon: ListVideo },
  { key: "presets", href: paths.presets(), icon: Bookmark },
  { key: "media", href: paths.media(), icon: Images },
  { key: "settings", href: paths.settings(), icon: Settings },
] as const;

/**
 * The five main pages of the app. Where they do not fit beside the logo, also at
 * 200 % zoom, they share a row of their own, with the icon above the word.
 */
export function MainNav() {
  const t = useTranslations("nav");
  const pathname = usePathname();
  return (
    <nav
      aria-label={t("main")}
      className="order-last w-full min-[56rem]:order-none min-[56rem]:w-auto"
    >
      <ul className="grid grid-cols-5 gap-1 min-[56rem]:flex">
        {pages.map(({ key, href, icon: Icon }) => {
          const here = pathname.startsWith(href);
          return (
            <li key={key}>
              <Link
                href={href}
                aria-current={here ? "page" : undefined}
                className={clsx(
                  "relative flex flex-col items-center gap-0.5 rounded-md px-1 py-1.5 text-xs font-medium transition-colors min-[56rem]:flex-row min-[56rem]:gap-2 min-[56rem]:px-3 min-[56rem]:py-2 min-[56rem]:text-sm",
                  here ? "bg-accent-soft text-accent" : "text-muted hover:bg-sunken hover:text-ink",
                )}
              >
                <Icon aria-hidden className="size-4" />
                {t(key)}
                <OnItsWay />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** A line under the link that was clicked, until its page is there. */
function OnItsWay() {
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return (
    <span
      aria-hidden
      data-pending
      className="absolute inset-x-2 bottom-0.5 h-0.5 overflow-hidden rounded-full bg-line"
    >
      <span className="block h-full w-1/3 animate-[reel-slide_1.1s_ease-in-out_infinite] rounded-full bg-accent" />
    </span>
  );
}
