"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";

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
    <div ref={end} className="mt-6 flex justify-center">
      <Button pending={pending} onClick={onMore}>
        {t("more")}
      </Button>
    </div>
  );
}
