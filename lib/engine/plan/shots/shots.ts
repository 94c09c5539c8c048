import { AppError } from "@/lib/base/pure/errors";
import { type EditingConfig, editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { MediaGroup } from "@/lib/ims/schema/config/input-config";
import type { MediaFacts } from "../facts";
import type { MediaAnalysis } from "../analysis/media-analysis";
import { framesNear, framesWithin } from "../arithmetic/frames";
import { appealOf, isSplitEvenly, withinSourceShots } from "./source-shots";
import { type FrameRange, allowedRanges, shortestShotFrames, withoutBlack } from "./usable-ranges";

/** A stretch of one source: what the planner draws and the renderer prepares and caches. */
export type Shot = {
  /** `<mediaId>@<from>-<to>`, in frames. */
  id: string;
  /** Identifies the stretch: the same stretch in two groups has the same number. */
  number: number;
  media: MediaFacts;
  from: number;
  to: number;
  /** How well it opens a clip, 0 to 1: sharp and moving. Absent where nothing is known. */
  appeal?: number;
};

/** The shots of each group, in the order of the groups. */
export type ShotCatalog = { groups: Shot[][]; shotCount: number };

/** What is known of sources, by their media id. */
export type Analyses = ReadonlyMap<string, MediaAnalysis>;

/** Bounds planning time for days of footage; shots are sampled evenly over each source. */
const mostShots = 24_000;

/**
 * Cuts a range into shots of `shotFrames`; a tail shorter than half a second joins the last one.
 * A range shorter than a shot is one shot.
 */
export function cutRange(range: FrameRange, shotFrames: number): FrameRange[] {
  const shots: FrameRange[] = [];
  for (let from = range.from; from < range.to; from += shotFrames) {
    const to = Math.min(from + shotFrames, range.to);
    const last = shots.at(-1);
    if (last && to - from < shortestShotFrames) last.to = to;
    else shots.push({ from, to });
  }
  return shots;
}

function sampleEvenly<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from(
    { length: most },
    (_, index) => list[Math.floor((index * list.length) / most)] as T,
  );
}

function stretchesOf(
  facts: MediaFacts,
  references: ReadonlySet<string>,
  groupName: string,
  editing: EditingConfig,
  analysis: MediaAnalysis | undefined,
): FrameRange[] {
  const process = editing.ProcessConfig ?? {};
  if (facts.kind === "image") {
    return [{ from: 0, to: framesNear(process.ImageDuration ?? editingDefaults.imageSeconds) }];
  }
  const lengthFrames = Math.max(1, framesWithin(facts.durationSeconds));
  const allowed = allowedRanges(
    editing.MediaConfig?.MediaMetaDataArray,
    groupName,
    references,
    lengthFrames,
  );
  const ranges = allowed ?? [{ from: 0, to: lengthFrames }];
  if (!(process.EnableClipSplit ?? editingDefaults.clipSplit)) {
    return ranges.map((range) => {
      const bright = withoutBlack([range], facts.blackRanges);
      return { from: bright[0]?.from ?? range.from, to: bright.at(-1)?.to ?? range.to };
    });
  }
  const shotFrames = framesNear(process.SingleShotDuration ?? editingDefaults.singleShotSeconds);
  const bright = withoutBlack(ranges, facts.blackRanges);
  const wanted = analysis && !isSplitEvenly(editing) ? withinSourceShots(bright, analysis) : bright;
  return wanted.flatMap((range) => cutRange(range, shotFrames));
}

/**
 * All shots that a request may draw from. An image is a shot of `ImageDuration`. Ranges of
 * `MediaMetaDataArray` bound the shots of their group. Shots begin outside black stretches where
 * possible; a source with an analysis is cut at its own cuts. Every reference must be in `media` (see `checkBatch`); a missing one is thrown as a fault.
 */
export function catalogShots(
  groups: readonly MediaGroup[],
  editing: EditingConfig,
  media: ReadonlyMap<string, MediaFacts>,
  analyses: Analyses = new Map(),
): ShotCatalog {
  const numbers = new Map<string, number>();
  const catalog = groups.map((group) => {
    const references = new Map<string, { facts: MediaFacts; names: Set<string> }>();
    for (const name of group.MediaArray) {
      const facts = media.get(name);
      if (!facts) throw new AppError("unexpected", `no facts of material ${name}`);
      const known = references.get(facts.mediaId) ?? { facts, names: new Set([facts.mediaId]) };
      known.names.add(name);
      references.set(facts.mediaId, known);
    }
    const mostPerMedia = Math.max(1, Math.floor(mostShots / groups.length / references.size));
    return [...references.values()].flatMap(({ facts, names }) => {
      const analysis = analyses.get(facts.mediaId);
      const stretches = stretchesOf(facts, names, group.GroupName, editing, analysis);
      return sampleEvenly(stretches, mostPerMedia).map(({ from, to }): Shot => {
        const id = `${facts.mediaId}@${from}-${to}`;
        const number = numbers.get(id) ?? numbers.size;
        numbers.set(id, number);
        const appeal = analysis && { appeal: appealOf({ from, to }, analysis) };
        return { id, number, media: facts, from, to, ...appeal };
      });
    });
  });
  return { groups: catalog, shotCount: numbers.size };
}

export function shotFrames(shot: Shot): number {
  return shot.to - shot.from;
}

/** Whether two shots of a source overlap or touch. A cut between them looks like a mistake. */
export function touchOrOverlap(one: Shot, other: Shot): boolean {
  if (one.media.mediaId !== other.media.mediaId) return false;
  return one.from <= other.to && other.from <= one.to;
}
