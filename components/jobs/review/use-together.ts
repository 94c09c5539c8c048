"use client";

import { type RefObject, useEffect, useState } from "react";

/** Videos that differ by more than this are brought back to the time of the first. */
const driftSeconds = 0.12;

type Side = { index: number; durationSeconds: number | null };

/** Plays all videos inside an element together. A shorter one waits at its end for the longest. */
export function useTogether(holder: RefObject<HTMLElement | null>, sides: readonly Side[]) {
  const [playing, setPlaying] = useState(false);
  const [seconds, setSeconds] = useState(0);
  const [wantedSound, hear] = useState<number | null>(null);
  const lengthSeconds = Math.max(0.04, ...sides.map((side) => side.durationSeconds ?? 0));
  const heard = sides.some((side) => side.index === wantedSound)
    ? wantedSound
    : (sides[0]?.index ?? null);

  const videos = () => [...(holder.current?.querySelectorAll("video") ?? [])];

  useEffect(() => {
    if (!playing) return;
    let frame = 0;
    const follow = () => {
      const all = videos();
      const lead = all.find((video) => !video.ended) ?? all[0];
      if (lead) {
        setSeconds(lead.currentTime);
        for (const video of all) {
          const off = Math.abs(video.currentTime - lead.currentTime);
          if (!video.ended && off > driftSeconds) video.currentTime = lead.currentTime;
        }
        if (all.every((video) => video.ended)) setPlaying(false);
      }
      frame = requestAnimationFrame(follow);
    };
    frame = requestAnimationFrame(follow);
    return () => cancelAnimationFrame(frame);
  });

  function seek(to: number): void {
    setSeconds(to);
    for (const video of videos()) {
      video.currentTime = Math.min(to, Number.isFinite(video.duration) ? video.duration : to);
      if (playing) video.play().catch(() => undefined);
    }
  }

  function toggle(): void {
    if (playing) {
      for (const video of videos()) video.pause();
      setPlaying(false);
      return;
    }
    if (videos().every((video) => video.ended)) seek(0);
    for (const video of videos()) video.play().catch(() => undefined);
    setPlaying(true);
  }

  return { playing, seconds, lengthSeconds, heard, toggle, seek, hear };
}
