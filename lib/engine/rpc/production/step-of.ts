import type { Solution } from "@/lib/engine/queue/tables/tables";
import type { SubmitOperation } from "@/lib/ims/contract/submit-operations";

/** The solution that a `JobType` of a step belongs to, and the operation whose configs the step takes. */
export function stepOf(jobType: string): { operation: SubmitOperation; solution: Solution } {
  return jobType.startsWith("Screen_Media_Highlights")
    ? { operation: "SubmitScreenMediaHighlightsJob", solution: "mashup" }
    : { operation: "SubmitBatchMediaProducingJob", solution: "match" };
}
