import { jobKindSchema } from "./form/kinds/job-kind-schema";
import { z } from "zod";
import { mediaSpriteSchema } from "./media/media";
import { clipRules, findingCodes } from "@/lib/ims/schema/answers/clip-report";

/** The state of a clip; `stage` says more while the clip is being made. */
const clipStateSchema = z.enum([
  "waiting",
  "working",
  "ready",
  /** Only the plan was requested, and is ready: a clip can be made of it. */
  "planned",
  "failed",
  "cancelled",
  /** Its plan was deleted. */
  "removed",
]);
const clipStageSchema = z.enum([
  "waiting",
  "analysing",
  "speaking",
  "planning",
  "preparing",
  "mixing",
  "encoding",
  "verifying",
  "publishing",
  "done",
  "failed",
  "cancelled",
]);
export const jobStateSchema = z.enum(["waiting", "working", "finished", "failed", "cancelled"]);

/** One shot of a clip, for the list in the download and the details. */
const clipShotSchema = z.object({
  mediaId: z.string(),
  groupName: z.string(),
  inSeconds: z.number(),
  outSeconds: z.number(),
});

/** The result of the gate: a finished clip was compared with its plan. */
const clipCheckSchema = z.object({
  verdict: z.enum(["good", "attention", "wrong"]),
  /** The clip was rendered again, because the first rendering was wrong. */
  madeAgain: z.boolean(),
  /**
   * The deviations from the plan, and the loudness of the clip. The names of the rules are those of
   * `clip-report.ts`.
   */
  findings: z.array(
    z.object({
      rule: z.enum(clipRules),
      verdict: z.enum(["good", "attention", "wrong"]),
      measured: z.number().nullable(),
      fromSeconds: z.number().nullable(),
      detail: z.string(),
      /** Which part of the rule; null where the rule has none, and of reports that tell none. */
      code: z.enum(findingCodes).nullable().default(null),
    }),
  ),
});
export type ClipCheck = z.infer<typeof clipCheckSchema>;
export type ClipFinding = ClipCheck["findings"][number];

const clipSnapshotSchema = z.object({
  subJobId: z.string(),
  /** From 0, as `{index}` in the file name. */
  index: z.number().int(),
  state: clipStateSchema,
  stage: clipStageSchema,
  /** 0 to 1; null when the backend does not say. */
  progress: z.number().min(0).max(1).nullable(),
  secondsLeft: z.number().nullable(),
  mediaId: z.string().nullable(),
  /** What the row of a table calls the video. */
  name: z.string().optional(),
  /** Of a plan: the id by which a clip is made of the plan. */
  projectId: z.string().nullable().default(null),
  durationSeconds: z.number().nullable(),
  /** The cloud's code, and a message a person can act on. */
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** Absent until the clip was made, where the backend makes no check, and when it is of another shape. */
  check: clipCheckSchema.optional().catch(undefined),
  /**
   * The content of the clip; null until it is planned, or when the backend does not report the content.
   */
  content: z
    .object({
      title: z.string(),
      subHeadings: z.array(z.string()),
      script: z.string(),
      voice: z.string(),
      shots: z.array(clipShotSchema),
      warnings: z.array(z.string()),
    })
    .nullable(),
});

export const jobSnapshotSchema = z.object({
  jobId: z.string(),
  name: z.string(),
  state: jobStateSchema,
  /** Why the whole job failed, when it did. */
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  seed: z.string(),
  createdAt: z.iso.datetime(),
  completedAt: z.iso.datetime().nullable(),
  width: z.number(),
  height: z.number(),
  count: z.number().int(),
  clips: z.array(clipSnapshotSchema),
  /** Paths of request fields that the engine does not obey. */
  notObeyed: z.array(z.string()).optional(),
  /** The actions that the job's backend offers. */
  canCancel: z.boolean(),
  canRetry: z.boolean(),
});

export type JobSnapshot = z.infer<typeof jobSnapshotSchema>;
export type ClipSnapshot = z.infer<typeof clipSnapshotSchema>;
export type JobState = z.infer<typeof jobStateSchema>;
export type ClipState = z.infer<typeof clipStateSchema>;

/**
 * Fields of a request that nobody documents, by their path (`REELPRESS_STRICT=0` lets them pass).
 * `ignored`: the backend reported that it did not read them; otherwise they were sent unchanged.
 */
export const passedThroughSchema = z.object({
  paths: z.array(z.string()).min(1),
  ignored: z.boolean(),
});
export type PassedThrough = z.infer<typeof passedThroughSchema>;

/** A snapshot of a job, and how it was obtained. */
export const followedJobSchema = z.object({
  snapshot: jobSnapshotSchema,
  /**
   * `live`: fetched just now, or settled. `kept`: the backend cannot be reached, and this is the last
   * snapshot. `forgotten`: the backend answers, but does not know the job any more.
   */
  source: z.enum(["live", "kept", "forgotten"]),
});
export type FollowedJob = z.infer<typeof followedJobSchema>;

/** What the app itself knows of a job that it submitted. */
export type KnownJob = {
  name: string;
  seed: string;
  createdAt: string;
  count: number;
  width: number;
  height: number;
};

/** A shot of a plan: a stretch of a source. */
export const planShotSchema = z.object({
  mediaId: z.string(),
  inSeconds: z.number(),
  outSeconds: z.number(),
});

/** One row of the list of jobs. */
const jobRowSchema = z.object({
  jobId: z.string(),
  name: z.string(),
  state: jobStateSchema,
  count: z.number().int(),
  ready: z.number().int(),
  /** Plans without a clip. */
  planned: z.number().int(),
  /** Submitted by a program, or by another app. */
  elsewhere: z.boolean(),
  /** Null of a job that was submitted elsewhere, and is of no kind that the app makes. */
  kind: jobKindSchema.nullable(),
  failed: z.number().int(),
  createdAt: z.iso.datetime(),
  /** Media id of the first ready clip, for its cover. */
  coverMediaId: z.string().nullable(),
  /** Set while a deleted job can still be put back. */
  deletedAt: z.iso.datetime().nullable(),
  /** The first shots of the first plan, of a job that only plans, with what is needed to show a frame of each. */
  strip: z.array(planShotSchema.extend({ sprite: mediaSpriteSchema.nullable().optional() })),
});
export type JobRow = z.infer<typeof jobRowSchema>;

/** A page of the list; `nextCursor` asks for the page after. */
export const jobPageSchema = z.object({
  items: z.array(jobRowSchema),
  nextCursor: z.string().nullable(),
});
export type JobPage = z.infer<typeof jobPageSchema>;
