import type { EditingConfig } from "@/lib/ims/schema/config/editing-config";
import type { MediaFacts } from "../facts";
import { framesCovering, framesWithin } from "../arithmetic/frames";

/** A range of whole frames of a source; `to` is exclusive. */
export type FrameRange = { from: number; to: number };

/** The shortest range that is worth a shot: 0.5 s, in frames. */
export const shortestShotFrames = 13;

type MetaData = NonNullable<NonNullable<EditingConfig["MediaConfig"]>["MediaMetaDataArray"]>;

/** Sorts ranges and merges those that touch or overlap. */
export function mergeRanges(ranges: readonly FrameRange[]): FrameRange[] {
  const merged: FrameRange[] = [];
  for (const range of [...ranges].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else merged.push({ ...range });
  }
  return merged.filter((range) => range.to > range.from);
}

/**
 * The ranges that a request allows for a source in a group, cut to the length of the source. Null
 * when the request sets none.
 */
export function allowedRanges(
  metaData: MetaData | undefined,
  groupName: string,
  references: ReadonlySet<string>,
  lengthFrames: number,
): FrameRange[] | null {
  const entries = (metaData ?? []).filter(
    (entry) => entry.GroupName === groupName && references.has(entry.Media),
  );
  if (entries.length === 0) return null;
  const ranges = entries.flatMap((entry) => entry.TimeRangeList);
  return mergeRanges(
    ranges.map(({ In, Out }) => ({
      from: framesCovering(In),
      to: Math.min(framesWithin(Out), lengthFrames),
    })),
  );
}

/** What is left of a range without `holes`, which are in order and do not overlap. */
export function cutOut(range: FrameRange, holes: readonly FrameRange[]): FrameRange[] {
  const left: FrameRange[] = [];
  let { from } = range;
  for (const hole of holes) {
    if (hole.to <= from || hole.from >= range.to) continue;
    left.push({ from, to: hole.from });
    from = hole.to;
  }
  left.push({ from, to: range.to });
  return left;
}

export const isLongEnough = ({ from, to }: FrameRange): boolean => to - from >= shortestShotFrames;

/**
 * Removes black stretches from ranges. If nothing is left the ranges stay as they are, because
 * showing black is better than refusing the clip.
 */
export function withoutBlack(
  ranges: readonly FrameRange[],
  blackRanges: MediaFacts["blackRanges"],
): FrameRange[] {
  if (blackRanges.length === 0) return [...ranges];
  const black = mergeRanges(
    blackRanges.map(({ from, to }) => ({ from: framesWithin(from), to: framesCovering(to) })),
  );
  const left = ranges.flatMap((range) => cutOut(range, black)).filter(isLongEnough);
  return left.length > 0 ? left : [...ranges];
}
