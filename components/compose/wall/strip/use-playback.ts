"use client";

import { useEffect } from "react";
import { useLatest } from "../../form/use-latest";

/**
 * Runs the time of a video while it plays. The sound joins in when it is loaded, and then leads.
 * @param loadSound the address of the sound; null when there is none
 */
export function usePlayback({
  isPlaying,
  durationSeconds,
  fromSeconds,
  loadSound,
  onSeconds,
  onEnd,
}: {
  isPlaying: boolean;
  durationSeconds: number;
  fromSeconds: () => number;
  loadSound: () => Promise<string | null>;
  onSeconds: (seconds: number) => void;
  onEnd: () => void;
}): void {
  const latest = useLatest({ fromSeconds, loadSound, onSeconds, onEnd });
  useEffect(() => {
    if (!isPlaying) return;
    const from = latest.current.fromSeconds();
    const startedAt = performance.now();
    const elapsed = () => from + (performance.now() - startedAt) / 1000;
    let audio: HTMLAudioElement | null = null;
    let ended = false;
    void latest.current.loadSound().then((url) => {
      if (ended || !url || elapsed() >= durationSeconds) return;
      audio = new Audio(url);
      audio.currentTime = elapsed();
      void audio.play().catch(() => undefined);
    });
    let frame = 0;
    const tick = () => {
      const leads = audio && !audio.paused && !audio.ended && audio.currentTime > 0;
      const seconds = leads && audio ? audio.currentTime : elapsed();
      if (seconds >= durationSeconds) {
        latest.current.onEnd();
        return;
      }
      latest.current.onSeconds(seconds);
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => {
      ended = true;
      cancelAnimationFrame(frame);
      audio?.pause();
    };
  }, [isPlaying, durationSeconds, latest]);
}
