import { compare, toComparable } from "@/lib/ims/schema/likeness/likeness";
import type { Montage } from "@/lib/ims/schema/likeness/montage";
import type { JobSnapshot } from "@/lib/model/job";

/** A finished or running job in numbers; null for what is not known. */
export type RunFigures = {
  videos: number;
  ready: number;
  failed: number;
  /** Of the ready videos together. */
  seconds: number | null;
  shortestSeconds: number | null;
  longestSeconds: number | null;
  width: number;
  height: number;
  bytes: number | null;
  /** From its submit to its last video. */
  tookSeconds: number | null;
  /** In millionths of the currency. */
  cost: { micros: number; currency: string; isFinal: boolean } | null;
};

/** How alike the videos of two jobs are, 0 to 1. */
export type RunLikeness = {
  /** Of the videos with the same number. */
  sameNumber: number | null;
  /** Over all pairs, one from each job. */
  mean: number;
  most: { share: number; here: number; there: number };
};

/** @param bytesOf a ready video's file; null when its size is not known */
export function runFigures(
  job: JobSnapshot,
  bytesOf: (mediaId: string) => number | null,
  cost: RunFigures["cost"],
): RunFigures {
  const ready = job.clips.filter(({ state }) => state === "ready");
  const lengths = ready.map(({ durationSeconds }) => durationSeconds);
  const known = lengths.filter((length) => length !== null);
  const bytes = ready.map(({ mediaId }) => (mediaId === null ? null : bytesOf(mediaId)));
  const isWhole = ready.length > 0 && known.length === ready.length;
  const took = job.completedAt && Date.parse(job.completedAt) - Date.parse(job.createdAt);
  return {
    videos: job.count,
    ready: ready.length,
    failed: job.clips.filter(({ state }) => state === "failed").length,
    seconds: isWhole ? known.reduce((sum, length) => sum + length, 0) : null,
    shortestSeconds: isWhole ? Math.min(...known) : null,
    longestSeconds: isWhole ? Math.max(...known) : null,
    width: job.width,
    height: job.height,
    bytes: ready.length > 0 ? sumOf(bytes) : null,
    tookSeconds: took === null || took === "" || took < 0 ? null : took / 1000,
    cost,
  };
}

const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );

type Planned = ReadonlyMap<number, Montage>;

/** @returns null when the plan of no video is known on one of the sides */
export function runLikeness(here: Planned, there: Planned): RunLikeness | null {
  const ours = [...here].map(([index, montage]) => ({ index, planned: toComparable(montage) }));
  const theirs = [...there].map(([index, montage]) => ({ index, planned: toComparable(montage) }));
  const pairs = ours.flatMap((one) =>
    theirs.map((other) => ({
      here: one.index,
      there: other.index,
      share: compare(one.planned, other.planned).total,
    })),
  );
  const [first] = pairs;
  if (!first) return null;
  const mean = (some: typeof pairs) =>
    some.reduce((sum, { share }) => sum + share, 0) / some.length;
  const twins = pairs.filter((pair) => pair.here === pair.there);
  return {
    sameNumber: twins.length > 0 ? mean(twins) : null,
    mean: mean(pairs),
    most: pairs.reduce((most, pair) => (pair.share > most.share ? pair : most), first),
  };
}
