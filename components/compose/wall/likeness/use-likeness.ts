"use client";

import { useEffect, useState } from "react";
import { type Comparable, compare, toComparable } from "@/lib/ims/schema/likeness/likeness";
import { useLatest } from "../../form/use-latest";
import type { Place } from "../state/use-wall-plan";

/** Pairs are compared in slices of this length, between which the page stays alive. */
const sliceMs = 8;

/** How alike the shown videos are, 0 to 1, by position; undefined while a pair was not compared yet. */
export type LikenessMatrix = readonly (readonly (number | undefined)[])[];

const pairOf = (one: string, other: string) =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

/** Compares all pairs of the planned videos, each pair once. */
export function useLikeness(places: readonly Place[]): LikenessMatrix {
  const [held] = useState(() => ({
    comparable: new Map<string, Comparable>(),
    totals: new Map<string, number>(),
  }));
  const [, setCompared] = useState(0);
  const latest = useLatest(places);
  const planned = places.map(({ key, strip }) => (strip ? key : "")).join();
  useEffect(() => {
    const ready = latest.current.flatMap(({ key, strip }) => {
      if (!strip) return [];
      const known = held.comparable.get(key) ?? toComparable(strip.montage);
      held.comparable.set(key, known);
      return [{ key, known }];
    });
    const open = ready.flatMap((one, at) =>
      ready
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
        held.totals.set(pairOf(one.key, other.key), compare(one.known, other.known).total);
      }
      if (open.length > 0) timer = setTimeout(slice, 0);
      else setCompared((before) => before + 1);
    };
    if (open.length > 0) timer = setTimeout(slice, 0);
    return () => clearTimeout(timer);
  }, [planned, held, latest]);
  return places.map((one) =>
    places.map((other) => (one === other ? 1 : held.totals.get(pairOf(one.key, other.key)))),
  );
}

/** The video that a video is most alike, with how much; null when nothing was compared. */
export function nearest(
  matrix: LikenessMatrix,
  position: number,
): { position: number; total: number } | null {
  let best: { position: number; total: number } | null = null;
  for (const [other, total] of (matrix[position] ?? []).entries()) {
    if (other === position || total === undefined) continue;
    if (!best || total > best.total) best = { position: other, total };
  }
  return best;
}
