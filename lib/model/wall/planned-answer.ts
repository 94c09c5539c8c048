import { z } from "zod";
import { cloudFailureSchema } from "../submission";
import { stripSchema } from "./wall-answer";

const token = z.string().min(8).max(64);

/** Asks for the videos that jobs planned. */
export const plannedQuestionSchema = z.object({
  previews: z.array(token).min(1).max(200),
  /** The projects whose strips the page holds. */
  known: z.array(z.string().max(200)).max(1000),
  width: z.number().positive().max(10_000),
  height: z.number().positive().max(10_000),
});
export type PlannedQuestion = z.infer<typeof plannedQuestionSchema>;

const planSchema = z.object({
  /** The number of the output in its job, from 0. */
  index: z.number().int(),
  projectId: z.string().nullable(),
  /** Null for what the page holds, and for what was not read yet. */
  strip: stripSchema.nullable(),
  /** Why there is none, in the words of the backend. `gone`: deleted; `unreadable`: it says nothing. */
  problem: z.object({ code: z.string(), message: z.string(), requestId: z.string() }).nullable(),
});
export type PlannedVideo = z.infer<typeof planSchema>;

/**
 * `sending`: not confirmed yet; `unsent`: never arrived, so it may be sent again; `failed`: refused, or failed
 * as a whole; `elsewhere`: of another account; `gone`: the backend does not know it any more.
 */
const previewStates = [
  "sending",
  "unsent",
  "planning",
  "planned",
  "failed",
  "elsewhere",
  "gone",
] as const;

const plannedPreviewSchema = z.object({
  token: z.string(),
  state: z.enum(previewStates),
  jobId: z.string().nullable(),
  failure: cloudFailureSchema.nullable(),
  /** 0 to 1 while the backend reports it. */
  progress: z.number().nullable(),
  /** The footage is being looked through, before anything can be planned. */
  isAnalysing: z.boolean(),
  plans: z.array(planSchema),
});
export type PlannedPreview = z.infer<typeof plannedPreviewSchema>;

export const plannedAnswerSchema = z.object({
  previews: z.array(plannedPreviewSchema),
  /** More can be read at once. */
  hasMore: z.boolean(),
});
export type PlannedAnswer = z.infer<typeof plannedAnswerSchema>;
