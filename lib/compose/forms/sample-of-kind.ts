import type { JobKind } from "@/lib/model/form/kinds/job-kinds";

/** The sample project of each kind, as the engine names it. */
export const sampleOfKind = {
  groups: "script",
  match: "matching",
  film: "film",
  sports: "sports",
  mashup: "mashup",
} as const satisfies Record<JobKind, string>;
