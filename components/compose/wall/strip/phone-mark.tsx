"use client";

import { useQuery } from "@tanstack/react-query";
import { Smartphone } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useFindingWords } from "../../preview/use-finding-words";
import { useOverlay } from "../../preview/use-overlay";
import { useWallView } from "../state/wall-view";
import { Mark } from "./mark";

/**
 * What a phone hides of a video, looked at once its strip is on the screen. Looking takes several pictures, so
 * one video is looked at after the other.
 */
export function PhoneMark({ plan, position }: { plan: string; position: number }) {
  const t = useTranslations("compose.wall");
  const words = useFindingWords();
  const { lookOnPhone } = useWallView();
  const [platform] = useOverlay();
  const place = useRef<HTMLSpanElement>(null);
  const isSeen = useSeen(place);
  const { data: findings = [] } = useQuery({
    queryKey: ["wall", "phone", plan, platform],
    queryFn: ({ signal }) => inTurn(() => lookOnPhone?.(position, platform, signal) ?? []),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
    enabled: isSeen && lookOnPhone !== null,
  });
  return (
    <span ref={place} className="empty:sr-only">
      {findings.length === 0 ? null : (
        <Mark
          icon={<Smartphone aria-hidden />}
          label={t("onPhone", { count: findings.length })}
          lines={findings.map(words)}
        />
      )}
    </span>
  );
}

let last: Promise<unknown> = Promise.resolve();

/** Does one after the other, whatever becomes of the one before. */
function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next;
  return next;
}

/** Whether an element has rested on the screen; it stays so. */
function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched || isSeen) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting) timer = setTimeout(() => setSeen(true), restMs);
    });
    observer.observe(watched);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element, isSeen]);
  return isSeen;
}

/** Stills come first. */
const restMs = 1_500;
