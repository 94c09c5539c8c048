"use client";

import { type RefObject, useEffect } from "react";

/** Inside the element only one video plays: starting one pauses the others. */
export function useOnePlaying(holder: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const pauseOthers = (event: Event) => {
      for (const video of element.querySelectorAll("video")) {
        if (video !== event.target) video.pause();
      }
    };
    // Media events do not bubble, but they can be captured.
    element.addEventListener("play", pauseOthers, true);
    return () => element.removeEventListener("play", pauseOthers, true);
  }, [holder]);
}
