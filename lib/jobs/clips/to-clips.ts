import type { SubJobAnswer } from "@/lib/ims/schema/answers/batch-job";
import type { ClipProgressAnswer } from "@/lib/ims/schema/answers/extensions";
import type { ClipSnapshot } from "@/lib/model/job";
import { toClipStage, toClipState } from "./clip-status";
import { toClipCheck } from "./to-clip-check";
import { toClipContent } from "./to-clip-content";

export type ClipSources = {
  jobId: string;
  subJobs: readonly SubJobAnswer[];
  /** Empty where the backend does not tell progress. */
  progress: readonly ClipProgressAnswer[];
  /** `OutputConfig.MediaURL`, with `{index}`. */
  outputUrl: string | undefined;
  count: number;
  /** Only plans were asked for. */
  plansOnly: boolean;
  /** Whether the whole job says that it is over. */
  jobOver: boolean;
  /** Why the whole job failed; then clips that never began failed for the same reason. */
  jobError: ClipSnapshot["error"];
  /** What was seen before: content that was once known stays known. */
  previous: readonly ClipSnapshot[];
};

/** The clips of a job in order of their index, from whatever the cloud answers. */
export function toClips(sources: ClipSources): ClipSnapshot[] {
  const indexes = indexesOf(sources);
  const told = new Map(sources.progress.map((clip) => [clip.JobId, clip]));
  const clips = sources.subJobs.map((subJob, position) =>
    toClip(sources, subJob, indexes[position] ?? position, told.get(subJob.JobId)),
  );
  const taken = new Set(clips.map((clip) => clip.index));
  const missing = Array.from({ length: sources.count }, (_, index) => index).filter(
    (index) => !taken.has(index),
  );
  // A job that is over and made fewer clips than asked has no more to show, unless it failed.
  const pending = sources.jobOver && !sources.jobError ? [] : missing;
  return [...clips, ...pending.map((index) => notYetThere(sources, index))].sort(
    (a, b) => a.index - b.index,
  );
}

function toClip(
  sources: ClipSources,
  subJob: SubJobAnswer,
  index: number,
  told: ClipProgressAnswer | undefined,
): ClipSnapshot {
  const mediaId = subJob.MediaId || told?.MediaId || null;
  const errorCode = subJob.ErrorCode || told?.ErrorCode;
  const state = toClipState({
    status: subJob.Status,
    errorCode,
    hasMedia: mediaId !== null,
    isPlan: sources.plansOnly && Boolean(subJob.ProjectId),
    jobOver: sources.jobOver,
  });
  const working = state === "working";
  return {
    subJobId: subJob.JobId,
    index,
    state,
    stage: toClipStage(state, told?.Stage),
    progress: state === "ready" || state === "planned" ? 1 : progressOf(told),
    secondsLeft: working ? finiteOrNull(told?.SecondsLeft) : null,
    mediaId: state === "ready" ? mediaId : null,
    projectId: state === "planned" ? (subJob.ProjectId ?? null) : null,
    durationSeconds: finiteOrNull(subJob.Duration ?? told?.Duration),
    error:
      state === "failed"
        ? {
            code: errorCode || sources.jobError?.code || "Unknown",
            message: subJob.ErrorMessage || told?.ErrorMessage || sources.jobError?.message || "",
          }
        : null,
    ...(told?.Report && (state === "ready" || state === "failed")
      ? { check: toClipCheck(told.Report) }
      : {}),
    content:
      toClipContent(told?.Timeline) ??
      sources.previous.find((clip) => clip.subJobId === subJob.JobId)?.content ??
      null,
  };
}

/** A clip that was asked for and of which the cloud does not speak yet, or never will. */
function notYetThere(sources: ClipSources, index: number): ClipSnapshot {
  const failed = sources.jobOver;
  return {
    subJobId: `${sources.jobId}#${index}`,
    index,
    state: failed ? "failed" : "waiting",
    stage: failed ? "failed" : "waiting",
    progress: null,
    secondsLeft: null,
    mediaId: null,
    projectId: null,
    durationSeconds: null,
    error: failed ? sources.jobError : null,
    content: null,
  };
}

/**
 * Index of every sub-job: as told, else from the number its output URL has in the place of
 * `{index}`, else its place in the list. The cloud does not document the order of the list.
 */
function indexesOf(sources: ClipSources): number[] {
  const told = new Map(sources.progress.map((clip) => [clip.JobId, clip.Index]));
  const pattern = indexPattern(sources.outputUrl);
  const found = sources.subJobs.map((subJob, position) => {
    const inUrl = pattern?.exec(repairUrl(subJob.MediaURL ?? ""))?.[1];
    return told.get(subJob.JobId) ?? (inUrl === undefined ? position : Number(inUrl));
  });
  const allDiffer = new Set(found).size === found.length;
  return allDiffer ? found : sources.subJobs.map((_, position) => position);
}

/** `http:/bucket…` → `http://bucket…`: the documented example has a single slash. */
export function repairUrl(url: string): string {
  return url.replace(/^(https?):\/+/, "$1://");
}

/** Compares from the path on: the cloud may answer with another scheme or host. */
function indexPattern(outputUrl: string | undefined): RegExp | null {
  if (!outputUrl?.includes("{index}")) return null;
  const path = repairUrl(outputUrl).replace(/^[a-z]+:\/\/[^/]*/, "");
  const [before = "", after = ""] = path.split("{index}");
  return new RegExp(`${escapePattern(before)}(\\d+)${escapePattern(after)}$`);
}

function progressOf(told: ClipProgressAnswer | undefined): number | null {
  const percent = finiteOrNull(told?.Progress);
  return percent === null ? null : Math.min(1, Math.max(0, percent / 100));
}

function finiteOrNull(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) && value >= 0 ? value : null;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
