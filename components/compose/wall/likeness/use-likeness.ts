"use client";

import type { LikenessMatrix } from "@/components/likeness/likeness-matrix";
import { useLikenessMatrix } from "@/components/likeness/use-likeness-matrix";
import { type Comparable, compare, toComparable } from "@/lib/ims/schema/likeness/likeness";
import type { Place } from "../state/use-wall-plan";

const totalOf = (one: Comparable, other: Comparable) => compare(one, other).total;

/** How alike the shown videos are by their plans, by position. */
export function useLikeness(places: readonly Place[]): LikenessMatrix {
  return useLikenessMatrix(
    places.map(({ key, strip }) => ({ key, ready: strip && (() => toComparable(strip.montage)) })),
    totalOf,
  );
}
