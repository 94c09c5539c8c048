import "server-only";
import { inTurns } from "@/lib/base/in-turns";
import { allOutputs, planInSteps } from "../../plan/plan-batch";
import { findEarlierVideos } from "../../queue/jobs/earlier-videos";
import { analysesOf } from "../analyses-of";
import { operationOfJob, readJob } from "../read-job";
import { speakJob } from "../speak-job";
import { wipesIn } from "../wipes-in";
import type { PlanSolution } from "./plan-solution";
import { selectionOf } from "./selection-result";
import { plainTools, strategyOf } from "./strategies";

/** Plans the outputs of a job, or tells what a selection chose: speech first, then the analysis of its sources, then the plan. */
export const planOutputs: PlanSolution = async (planning) => {
  const { job, media, wiring, report, signal } = planning;
  const { parts } = wiring;
  const speech = await speakJob(job, wiring, signal);
  const { configs, asked, templated, selection } = readJob(job);
  const { seed } = job;
  const order = { configs, asked, seed, media, speech, selection, signal };
  const strategy = await strategyOf(operationOfJob(job), order, {
    ...plainTools(wiring),
    analysesOf: (sources, pass) => analysesOf(sources, pass, planning),
    wipesIn: (video, pictures) => wipesIn(video, pictures, planning),
  });
  report("Planning");
  const { voices } = parts;
  const likeness = configs.editing.ProcessConfig?.Reelpress?.Likeness;
  const before = await findEarlierVideos(wiring.db, likeness?.Before ?? []);
  const request = { configs, templated, seed, media, speech, voices, strategy, before };
  const timelines = await inTurns(planInSteps(request, allOutputs(request)), signal);
  if (job.kind !== "selection") return { kind: "plans", timelines };
  return { kind: "result", extendOutput: JSON.stringify(selectionOf(timelines)) };
};
