import { type Fault, faults } from "../wire/faults";

/** The fault of a mashup in steps, which is made at once here. */
export function mashupStep(jobType: string): Fault | null {
  if (!jobType.startsWith("Screen_Media_Highlights")) return null;
  const message = "a mashup in steps; use SubmitScreenMediaHighlightsJob, which makes it at once";
  return faults.notImplementedParameter("JobType", message);
}
