import type { PlanWarning } from "../plan-warnings";
import type { Showable } from "../shots/pick-variants";
import type { Shot, ShotCatalog } from "../shots/shots";
import { type DrawOrder, isMarked, type ShotMark } from "./draw-log";

/** The shots that a draw may show, and what of its rules could not be kept. */
export type Allowed = Showable & {
  /** A group has only shots that must not be shown, so they are shown. */
  isBanBroken: boolean;
  /** No shot of the first group is one that should open the clip. */
  isPinLost: boolean;
};

/** The warnings of a draw whose rules could not be kept. */
export const unkeptRules = ({ isBanBroken, isPinLost }: Allowed): PlanWarning[] => [
  ...(isBanBroken ? ["ban-not-kept" as const] : []),
  ...(isPinLost ? ["pin-not-kept" as const] : []),
];

const isAny = (shot: Shot, marks: readonly ShotMark[]) =>
  marks.some((mark) => isMarked(shot, mark));

function allowedIn(catalog: ShotCatalog, { open, never }: DrawOrder): Allowed {
  let isBanBroken = false;
  const groups = catalog.groups.map((shots) => {
    const left = shots.filter((shot) => !isAny(shot, never));
    if (left.length > 0 || shots.length === 0) return left.length < shots.length ? left : shots;
    isBanBroken = true;
    return shots;
  });
  const openings = open.length > 0 ? (groups[0] ?? []).filter((shot) => isAny(shot, open)) : null;
  const isPinLost = openings?.length === 0;
  return {
    catalog: { groups, shotCount: catalog.shotCount },
    openings: isPinLost ? null : openings,
    isBanBroken,
    isPinLost,
  };
}

/** Finds what each draw may show. Draws with the same rules share the answer. */
export function allowedShots(catalog: ShotCatalog): (order: DrawOrder) => Allowed {
  const known = new Map<string, Allowed>();
  return (order) => {
    const key = JSON.stringify([order.open, order.never]);
    const found =
      known.get(key) ??
      (order.open.length + order.never.length === 0
        ? { catalog, openings: null, isBanBroken: false, isPinLost: false }
        : allowedIn(catalog, order));
    known.set(key, found);
    return found;
  };
}
