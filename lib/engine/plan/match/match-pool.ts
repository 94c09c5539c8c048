import type { EditingConfig } from "@/lib/ims/schema/config/editing-config";
import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { AnalysedShot, FoundText, TextSource } from "../analysis/media-analysis";
import { titleStretches } from "../analysis/title-stretches";
import { framesCovering, framesNear, framesWithin, toSeconds } from "../arithmetic/frames";
import type { MediaFacts } from "../facts";
import type { Shot } from "../shots/shots";
import {
  allowedRanges,
  type FrameRange,
  shortestShotFrames,
  withoutBlack,
} from "../shots/usable-ranges";

/** A source of a request, with what is known about it. */
export type KnownSource = {
  reference: string;
  facts: MediaFacts;
  /** By its own cuts; null when it was not analysed. */
  shots: readonly AnalysedShot[] | null;
  texts: readonly FoundText[];
};

/** A text by which shots are found. `together`: all texts of a shot as one. */
export type PoolText = {
  words: string;
  source: TextSource | "together";
  /** 0 to 1. */
  confidence: number;
};

/**
 * A shot, with the indices of the texts about it. Parts of one long shot of a source have the same `take`; a
 * shot without one is a take of its own.
 */
export type PoolShot = { shot: Shot; texts: readonly number[]; take?: number };

/** What the passages of a text are matched with. Shots stand in the order of the sources and in their time. */
export type MatchPool = { shots: readonly PoolShot[]; texts: readonly PoolText[] };

/** Without `SingleShotDuration`: long enough for a sentence, so that a still shot is not shown for ever. */
const longestShotSeconds = 6;
/** Bounds the time of planning; more shots are sampled evenly over each source. */
const mostShots = 4000;
/** A text with times is about a shot when it is seen or heard in this share of either. */
const leastOverlapShare = 0.25;
const darkShare = 0.8;
/** Film scene: a shot that is this much black, or this much under titles, is left out. */
const leftOutShare = 0.5;

type Seconds = { fromSeconds: number; toSeconds: number };
/** Frames of a source; `take` counts its own shots. */
type Stretch = FrameRange & { take: number };

function overlapSeconds(one: Seconds, other: Seconds): number {
  return Math.max(
    0,
    Math.min(one.toSeconds, other.toSeconds) - Math.max(one.fromSeconds, other.fromSeconds),
  );
}

function stretchOf({ fromSeconds, toSeconds }: FoundText): Seconds | null {
  if (fromSeconds === undefined || toSeconds === undefined) return null;
  return { fromSeconds, toSeconds };
}

function isAbout(text: FoundText, shot: Seconds): boolean {
  const stretch = stretchOf(text);
  if (!stretch) return true;
  const shorter = Math.min(
    stretch.toSeconds - stretch.fromSeconds,
    shot.toSeconds - shot.fromSeconds,
  );
  const common = overlapSeconds(stretch, shot);
  return common > 0 && common >= shorter * leastOverlapShare;
}

/** Whether `EnableClipDetection` leaves a shot out: black, or under titles or credits. */
function isLeftOut(shot: AnalysedShot, texts: readonly FoundText[]): boolean {
  if (shot.blackShare >= leftOutShare) return true;
  const seconds = shot.toSeconds - shot.fromSeconds;
  return titleStretches(texts).some(
    (title) => overlapSeconds(title, shot) >= seconds * leftOutShare,
  );
}

/** Cuts a range into equal parts of at most `most` frames. */
function cutEvenly({ from, to, take }: Stretch, most: number): Stretch[] {
  const count = Math.max(1, Math.ceil((to - from) / most));
  const at = (index: number) => from + Math.round(((to - from) * index) / count);
  return Array.from({ length: count }, (_, index) => ({
    from: at(index),
    to: at(index + 1),
    take,
  }));
}

/** The stretches of a video that may be shown, each inside one of its own shots. */
function stretchesOf(
  { reference, facts, shots, texts }: KnownSource,
  editing: EditingConfig,
  leavesOut: boolean,
): Stretch[] {
  const process = editing.ProcessConfig ?? {};
  const lengthFrames = Math.max(1, framesWithin(facts.durationSeconds));
  const entries = (editing.MediaConfig?.MediaMetaDataArray ?? []).map((entry) => ({
    ...entry,
    GroupName: "",
  }));
  const names = new Set([reference, facts.mediaId]);
  const allowed = allowedRanges(entries, "", names, lengthFrames) ?? [
    { from: 0, to: lengthFrames },
  ];
  const bright = withoutBlack(allowed, facts.blackRanges);
  const wanted = (shots ?? []).filter((shot) =>
    leavesOut ? !isLeftOut(shot, texts) : shot.blackShare < darkShare,
  );
  const borders = wanted.map((shot) => ({
    from: framesCovering(shot.fromSeconds),
    to: Math.min(framesWithin(shot.toSeconds), lengthFrames),
  }));
  const whole = borders.length > 0 ? borders : [{ from: 0, to: lengthFrames }];
  const most =
    process.EnableClipSplit === false
      ? Number.MAX_SAFE_INTEGER
      : framesNear(process.SingleShotDuration ?? longestShotSeconds);
  const inside = whole.flatMap((border, take) =>
    bright.map((range) => ({
      take,
      from: Math.max(border.from, range.from),
      to: Math.min(border.to, range.to),
    })),
  );
  const long = inside.filter(({ from, to }) => to - from >= shortestShotFrames);
  const kept = long.length > 0 ? long : bright.map((range) => ({ ...range, take: 0 }));
  return kept.flatMap((range) => cutEvenly(range, most));
}

function shotsOf(source: KnownSource, editing: EditingConfig, leavesOut: boolean): Stretch[] {
  if (source.facts.kind !== "image") return stretchesOf(source, editing, leavesOut);
  const seconds = editing.ProcessConfig?.ImageDuration ?? editingDefaults.imageSeconds;
  return [{ from: 0, to: framesNear(seconds), take: 0 }];
}

function sampleEvenly<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from(
    { length: most },
    (_, index) => list[Math.floor((index * list.length) / most)] as T,
  );
}

/** Numbers texts, so that a text that many shots share is scored once. */
export class TextList {
  readonly texts: PoolText[] = [];
  private readonly known = new Map<string, number>();

  add(text: PoolText): number {
    const key = JSON.stringify([text.source, text.words]);
    const index = this.known.get(key) ?? this.texts.push(text) - 1;
    this.known.set(key, index);
    return index;
  }

  /** The indices of the texts about a shot, with all of them as one text when there are several. */
  addAll(texts: readonly FoundText[]): number[] {
    const own = texts.filter(({ words }) => words.trim() !== "");
    const indices = own.map(({ words, source, confidence }) =>
      this.add({ words: words.trim(), source, confidence }),
    );
    if (own.length < 2) return indices;
    const words = own.map((text) => text.words.trim()).join(". ");
    const confidence = own.reduce((sum, text) => sum + text.confidence, 0) / own.length;
    return [...indices, this.add({ words, source: "together", confidence })];
  }
}

/**
 * The shots of all sources, cut at their own cuts and then into stretches of `SingleShotDuration`. Black
 * is left out; with `leavesOut` (film scene, `EnableClipDetection`) titles and credits are, too. A source
 * of which nothing is left is kept whole.
 */
export function poolOf(
  sources: readonly KnownSource[],
  editing: EditingConfig,
  leavesOut: boolean,
): MatchPool {
  const list = new TextList();
  const mostPerSource = Math.max(1, Math.floor(mostShots / Math.max(1, sources.length)));
  const seen = new Set<string>();
  const shots: PoolShot[] = [];
  for (const source of sources) {
    const { facts } = source;
    if (seen.has(facts.mediaId)) continue;
    seen.add(facts.mediaId);
    const takes = new Map<number, number>();
    const stretches = sampleEvenly(shotsOf(source, editing, leavesOut), mostPerSource);
    for (const { from, to, take: ofSource } of stretches) {
      const take = takes.get(ofSource) ?? shots.length;
      takes.set(ofSource, take);
      const stretch = { fromSeconds: toSeconds(from), toSeconds: toSeconds(to) };
      const about = source.texts.filter((text) => isAbout(text, stretch));
      const id = `${facts.mediaId}@${from}-${to}`;
      shots.push({
        take,
        shot: { id, number: shots.length, media: facts, from, to },
        texts: list.addAll(about),
      });
    }
  }
  return { shots, texts: list.texts };
}
