"use client";

import { useEffect, useRef } from "react";
import { useLatest } from "../../form/use-latest";

/** Pictures follow each other every 0.04 s; a smaller difference shows the same one. */
const sameSeconds = 0.04;

/** A quick preview over the still of its video, as large as that. While it rests it shows the picture at `seconds`. */
export function FilmVideo({
  url,
  isPlaying,
  isMuted,
  seconds,
  onSeconds,
  onEnd,
}: {
  url: string;
  isPlaying: boolean;
  isMuted: boolean;
  seconds: number;
  onSeconds: (seconds: number) => void;
  onEnd: () => void;
}) {
  const video = useRef<HTMLVideoElement>(null);
  const latest = useLatest({ seconds, onSeconds, onEnd });
  useEffect(() => {
    const element = video.current;
    if (!element || !isPlaying) return;
    const from = latest.current.seconds;
    if (Math.abs(element.currentTime - from) > sameSeconds) element.currentTime = from;
    let isOver = false;
    element.play().catch(() => {
      if (!isOver) latest.current.onEnd();
    });
    let frame = 0;
    const tick = () => {
      if (!element.ended) latest.current.onSeconds(element.currentTime);
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => {
      isOver = true;
      cancelAnimationFrame(frame);
      element.pause();
    };
  }, [isPlaying, latest]);
  useEffect(() => {
    const element = video.current;
    if (!element || isPlaying) return;
    if (Math.abs(element.currentTime - seconds) > sameSeconds) element.currentTime = seconds;
  }, [isPlaying, seconds]);
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- the captions are drawn into the picture
    <video
      ref={video}
      src={url}
      muted={isMuted}
      playsInline
      preload="auto"
      onEnded={onEnd}
      className="absolute inset-0 size-full object-cover"
    />
  );
}
