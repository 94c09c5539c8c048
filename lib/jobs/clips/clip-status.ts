import { assertNever } from "@/lib/base/pure/errors";
import type { ClipProgressAnswer } from "@/lib/ims/schema/answers/extensions";
import type { ClipSnapshot, ClipState } from "@/lib/model/job";

type ClipStage = ClipSnapshot["stage"];

/**
 * The cloud's words for a sub-job, in lower case. `Init|Processing|Success|Failed` are documented;
 * the others were seen in clients of the same API (reference, section 5.3).
 */
const clipStates: Record<string, ClipState> = {
  init: "waiting",
  queuing: "waiting",
  processing: "working",
  success: "ready",
  finished: "ready",
  s3uploadsuccess: "ready",
  failed: "failed",
  s3uploadfailed: "failed",
  cancelled: "cancelled",
  canceled: "cancelled",
};

/** The facts from which the state of a sub-job is decided. */
export type ClipEvidence = {
  status: string;
  errorCode: string | undefined;
  hasMedia: boolean;
  /** The job makes plans only, and this clip's plan exists. */
  isPlan: boolean;
  /** Whether the whole job says that it is over. */
  jobOver: boolean;
};

/**
 * Our state for the cloud's status word. An undocumented word is judged by the other facts: a clip
 * with a file is ready; without a file it has failed when the job is over, else it is being made.
 */
export function toClipState(evidence: ClipEvidence): ClipState {
  const known = clipStates[evidence.status.trim().toLowerCase()];
  if (known === "ready" && evidence.isPlan && !evidence.hasMedia) return "planned";
  if (known === "failed" && /cancel/i.test(evidence.errorCode ?? "")) return "cancelled";
  if (known) return known;
  if (evidence.hasMedia) return "ready";
  return evidence.jobOver ? "failed" : "working";
}

const stages: Record<ClipProgressAnswer["Stage"], ClipStage> = {
  Waiting: "waiting",
  Analysing: "analysing",
  Speaking: "speaking",
  Planning: "planning",
  Preparing: "preparing",
  Mixing: "mixing",
  Encoding: "encoding",
  Verifying: "verifying",
  Publishing: "publishing",
  Done: "done",
  Failed: "failed",
  Cancelled: "cancelled",
};

/** The stage to show: a settled state decides it; for a clip at work the backend's stage does. */
export function toClipStage(
  state: ClipState,
  stage: ClipProgressAnswer["Stage"] | undefined,
): ClipStage {
  switch (state) {
    case "ready":
    case "planned":
      return "done";
    case "failed":
      return "failed";
    case "cancelled":
    case "removed":
      return "cancelled";
    case "waiting":
      // The footage is looked through, the voice recorded and the cut planned for all clips before any of them begins.
      return stage === "Analysing" || stage === "Speaking" || stage === "Planning"
        ? stages[stage]
        : "waiting";
    case "working": {
      const reported = stage ? stages[stage] : undefined;
      const settled = reported === "done" || reported === "failed" || reported === "cancelled";
      return reported && !settled && reported !== "waiting" ? reported : "encoding";
    }
    default:
      return assertNever(state);
  }
}
