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

/** What is known of a sub-job when its state is asked for. */
export type ClipEvidence = {
  status: string;
  errorCode: string | undefined;
  hasMedia: boolean;
  /** Only plans were asked for, and this one is there. */
  isPlan: boolean;
  /** Whether the whole job says that it is over. */
  jobOver: boolean;
};

/**
 * Our state for the cloud's status word. A word nobody documented is judged by what is there: a
 * clip that is there is ready; without one, the job being over means that it will not come.
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

/** The stage to show: the settled states have one of their own, a working clip says more. */
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
      // The voice is recorded and the cut planned for all clips before any of them begins.
      return stage === "Speaking" || stage === "Planning" ? stages[stage] : "waiting";
    case "working": {
      const told = stage ? stages[stage] : undefined;
      const settled = told === "done" || told === "failed" || told === "cancelled";
      return told && !settled && told !== "waiting" ? told : "encoding";
    }
    default:
      return assertNever(state);
  }
}
