"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";

export const gridClass =
  "grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] max-sm:gap-x-3 max-sm:gap-y-4";

/** Placeholders for cards that are loading, in their final size. */
export function MediaGridSkeleton({ count = 12 }: { count?: number }) {
  return (
    <div className={gridClass} aria-hidden>
      {Array.from({ length: count }, (_, index) => (
        <div key={index}>
          <Skeleton className="aspect-4/3 w-full rounded-lg" />
          <Skeleton className="mt-2.5 h-3.5 w-3/4" />
          <Skeleton className="mt-2 h-3 w-1/2" />
        </div>
      ))}
    </div>
  );
}

/**
 * Fetches the next page when the end of the list comes into view; the button does the same without
 * scrolling.
 */
export function LoadMore({ pending, onMore }: { pending: boolean; onMore: () => void }) {
  const t = useTranslations("common");
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element || pending) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onMore();
      },
      { rootMargin: "400px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [pending, onMore]);
  return (
    <div ref={end} className="mt-8 flex justify-center">
      <Button pending={pending} onClick={onMore}>
        {t("more")}
      </Button>
    </div>
  );
}
