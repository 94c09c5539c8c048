import Link from "next/link";
import type { ReactNode } from "react";
import { paths } from "@/lib/base/pure/paths";
import type { Theme } from "@/lib/i18n/locale";
import { Logo } from "./logo";
import { MainNav } from "./main-nav";
import { PreferenceMenus } from "./preference-menus";

/** Header and main area: the one frame of all pages. `backend` says where clips are made. */
export function AppFrame({
  theme,
  skipLabel,
  backend,
  children,
}: {
  theme: Theme;
  skipLabel: string;
  backend: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <a
        href="#main"
        className="sr-only rounded-md bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
      >
        {skipLabel}
      </a>
      <header className="z-30 min-[56rem]:sticky min-[56rem]:top-0 border-b border-line bg-canvas/90 backdrop-blur">
        <div className="mx-auto flex max-w-[1440px] flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 sm:px-6 min-[56rem]:h-14 min-[56rem]:flex-nowrap min-[56rem]:gap-x-6 min-[56rem]:py-0">
          <Link
            href={paths.home()}
            className="flex items-center gap-2 font-semibold tracking-tight"
          >
            <Logo />
            Reelpress
          </Link>
          <MainNav />
          <div className="ml-auto flex items-center gap-1">
            {backend}
            <PreferenceMenus theme={theme} />
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[1440px] px-4 py-6 outline-none sm:px-6 sm:py-8"
      >
        {children}
      </main>
    </>
  );
}
