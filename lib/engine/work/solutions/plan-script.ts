import "server-only";
import { planBatch } from "../../plan/plan-batch";
import { readJob } from "../read-job";
import { speakJob } from "../speak-job";
import type { PlanSolution } from "./plan-solution";

/** Script mode: groups and texts become clips. */
export const planScript: PlanSolution = async ({ job, media, wiring, report, signal }) => {
  const { parts } = wiring;
  const speech = await speakJob(job, parts, signal);
  report("Planning");
  const request = { ...readJob(job), seed: job.seed, media, speech, voices: parts.voices };
  return { kind: "plans", timelines: planBatch(request) };
};
