"use client";

import { useEffect, useRef, useState } from "react";
import type { LikenessMatrix } from "./likeness-matrix";

/** Pairs are compared in slices of this length, between which the page stays alive. */
const sliceMs = 8;

/** A video to compare: what is compared of it under the same key stays the same. Null: not there yet. */
export type Compared<T> = { key: string; ready: (() => T) | null };

const pairOf = (one: string, other: string) =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

/**
 * Compares all pairs of videos, each pair once.
 * @param compare 0 to 1; null when the two cannot be compared. The same function every time
 */
export function useLikenessMatrix<T>(
  videos: readonly Compared<T>[],
  compare: (one: T, other: T) => number | null,
): LikenessMatrix {
  const [held] = useState(() => ({
    ready: new Map<string, T>(),
    totals: new Map<string, number | null>(),
  }));
  const [, setCompared] = useState(0);
  const latest = useRef(videos);
  useEffect(() => {
    latest.current = videos;
  });
  const keys = videos.map(({ key, ready }) => (ready ? key : "")).join();
  useEffect(() => {
    const there = latest.current.flatMap(({ key, ready }) => {
      if (!ready) return [];
      const known = held.ready.get(key) ?? ready();
      held.ready.set(key, known);
      return [{ key, known }];
    });
    const open = there.flatMap((one, at) =>
      there
        .slice(0, at)
        .filter((other) => !held.totals.has(pairOf(one.key, other.key)))
        .map((other) => [one, other] as const),
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slice = () => {
      const until = performance.now() + sliceMs;
      while (open.length > 0 && performance.now() < until) {
        const [one, other] = open.pop() ?? [];
        if (!one || !other) break;
        held.totals.set(pairOf(one.key, other.key), compare(one.known, other.known));
      }
      if (open.length > 0) timer = setTimeout(slice, 0);
      else setCompared((before) => before + 1);
    };
    if (open.length > 0) timer = setTimeout(slice, 0);
    return () => clearTimeout(timer);
  }, [keys, held, compare]);
  return videos.map((one) =>
    videos.map((other) =>
      one === other ? 1 : (held.totals.get(pairOf(one.key, other.key)) ?? undefined),
    ),
  );
}
