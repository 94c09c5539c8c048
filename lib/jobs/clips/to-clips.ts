import type { SubJobAnswer } from "@/lib/ims/schema/answers/batch-job";
import type { ClipProgressAnswer } from "@/lib/ims/schema/answers/extensions";
import type { ClipSnapshot } from "@/lib/model/job";
import { toClipStage, toClipState } from "./clip-status";
import { toClipCheck } from "./to-clip-check";
import { toClipContent } from "./to-clip-content";

export type ClipSources = {
  jobId: string;
  subJobs: readonly SubJobAnswer[];
  /** Empty where the backend does not report progress. */
  progress: readonly ClipProgressAnswer[];
  /** `OutputConfig.MediaURL`, with `{index}`. */
  outputUrl: string | undefined;
  count: number;
  /** The job makes plans only. */
  plansOnly: boolean;
  /** Whether the whole job says that it is over. */
  jobOver: boolean;
  /** Why the whole job failed; then clips that never began failed for the same reason. */
  jobError: ClipSnapshot["error"];
  /** The clips of the last snapshot: content that was once known stays known. */
  previous: readonly ClipSnapshot[];
};

/** The clips of a job in order of their index, from any answer of the cloud. */
export function toClips(sources: ClipSources): ClipSnapshot[] {
  const indexes = indexesOf(sources);
  const reported = new Map(sources.progress.map((clip) => [clip.JobId, clip]));
  const clips = sources.subJobs.map((subJob, position) =>
    toClip(sources, subJob, indexes[position] ?? position, reported.get(subJob.JobId)),
  );
  const taken = new Set(clips.map((clip) => clip.index));
  const missing = Array.from({ length: sources.count }, (_, index) => index).filter(
    (index) => !taken.has(index),
  );
  // A job that is over and made fewer clips than requested shows only those, unless it failed.
  const pending = sources.jobOver && !sources.jobError ? [] : missing;
  return [...clips, ...pending.map((index) => unlistedClip(sources, index))].sort(
    (a, b) => a.index - b.index,
  );
}

function toClip(
  sources: ClipSources,
  subJob: SubJobAnswer,
  index: number,
  reported: ClipProgressAnswer | undefined,
): ClipSnapshot {
  const mediaId = subJob.MediaId || reported?.MediaId || null;
  const errorCode = subJob.ErrorCode || reported?.ErrorCode;
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
    stage: toClipStage(state, reported?.Stage),
    progress: state === "ready" || state === "planned" ? 1 : progressOf(reported),
    secondsLeft: working ? finiteOrNull(reported?.SecondsLeft) : null,
    mediaId: state === "ready" ? mediaId : null,
    projectId: state === "planned" ? (subJob.ProjectId ?? null) : null,
    durationSeconds: finiteOrNull(subJob.Duration ?? reported?.Duration),
    error:
      state === "failed"
        ? {
            code: errorCode || sources.jobError?.code || "Unknown",
            message:
              subJob.ErrorMessage || reported?.ErrorMessage || sources.jobError?.message || "",
          }
        : null,
    ...(reported?.Report && (state === "ready" || state === "failed")
      ? { check: toClipCheck(reported.Report) }
      : {}),
    content:
      toClipContent(reported?.Timeline) ??
      sources.previous.find((clip) => clip.subJobId === subJob.JobId)?.content ??
      null,
  };
}

/** A requested clip that the cloud's answer does not list: not yet, or never when the job is over. */
function unlistedClip(sources: ClipSources, index: number): ClipSnapshot {
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
 * Index of every sub-job: as reported with its progress, else the number that replaces `{index}` in
 * its output URL, else its position in the list. The cloud does not document the order of the list.
 */
function indexesOf(sources: ClipSources): number[] {
  const reported = new Map(sources.progress.map((clip) => [clip.JobId, clip.Index]));
  const pattern = indexPattern(sources.outputUrl);
  const found = sources.subJobs.map((subJob, position) => {
    const inUrl = pattern?.exec(repairUrl(subJob.MediaURL ?? ""))?.[1];
    return reported.get(subJob.JobId) ?? (inUrl === undefined ? position : Number(inUrl));
  });
  const allDiffer = new Set(found).size === found.length;
  return allDiffer ? found : sources.subJobs.map((_, position) => position);
}

/** `http:/bucket…` → `http://bucket…`: the documented example has a single slash. */
function repairUrl(url: string): string {
  return url.replace(/^(https?):\/+/, "$1://");
}

/** Compares from the path on: the cloud may answer with another scheme or host. */
function indexPattern(outputUrl: string | undefined): RegExp | null {
  if (!outputUrl?.includes("{index}")) return null;
  const path = repairUrl(outputUrl).replace(/^[a-z]+:\/\/[^/]*/, "");
  const [before = "", after = ""] = path.split("{index}");
  return new RegExp(`${escapePattern(before)}(\\d+)${escapePattern(after)}$`);
}

function progressOf(reported: ClipProgressAnswer | undefined): number | null {
  const percent = finiteOrNull(reported?.Progress);
  return percent === null ? null : Math.min(1, Math.max(0, percent / 100));
}

function finiteOrNull(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) && value >= 0 ? value : null;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
