import "server-only";
import { outputForm } from "@/lib/engine/plan/given/output-form";
import { type NewClip, storeJob } from "@/lib/engine/queue/jobs/job-records";
import type { MediaRow } from "@/lib/engine/queue/library/media-records";
import { findProjects } from "@/lib/engine/queue/jobs/project-records";
import { outputLimits } from "@/lib/ims/schema/config/output-config";
import {
  type SceneOutputConfig,
  sceneOutputConfigSchema,
} from "@/lib/ims/schema/answers/producing";
import { commaList } from "@/lib/engine/rpc/call/comma-list";
import type { EngineContext, Handler } from "@/lib/engine/rpc/call/engine-context";
import { type Fault, faults, isFault } from "@/lib/engine/rpc/wire/faults";
import { outputUrl } from "@/lib/engine/objects/object-address";
import { outputProblem } from "@/lib/engine/rpc/production/output-problem";
import { passedThroughField } from "@/lib/engine/rpc/call/passed-through-field";
import { readParameter } from "@/lib/engine/rpc/call/read-parameter";
import { streamsNotObeyed } from "@/lib/engine/rpc/production/not-obeyed";
import { readPlan } from "@/lib/engine/rpc/production/read-plan";
import { userDataProblem } from "@/lib/engine/rpc/production/user-data-problem";

function notYet(output: SceneOutputConfig): Fault | null {
  for (const name of ["StorageLocation", "FileName"] as const) {
    if (output[name] === undefined) continue;
    const message = "output into VOD storage; give MediaURL";
    return faults.notImplementedParameter(`OutputConfig.${name}`, message);
  }
  if (output.MediaURL !== undefined && outputForm(output.MediaURL) !== "video") {
    const message = "output that is not MP4; end the file name with .mp4";
    return faults.notImplementedParameter("OutputConfig.MediaURL", message);
  }
  return null;
}

/** Reads and checks the timelines of the projects, and resolves their sources by reference. */
async function readProjects(
  projectIds: readonly string[],
  output: SceneOutputConfig,
  context: EngineContext,
  signal: AbortSignal,
) {
  const projects = await findProjects(context.db, projectIds);
  const mediaIds: Record<string, string> = {};
  const rows: MediaRow[] = [];
  const timelines: string[] = [];
  const requested = { width: output.Width, height: output.Height, parameter: "OutputConfig" };
  for (const projectId of projectIds) {
    const project = projects.get(projectId);
    if (!project) return faults.projectNotFound(projectId);
    if (project.timeline === null) {
      const message = `the project ${projectId} is a draft without a timeline`;
      return faults.invalidParameter({ path: "ProjectIds", message });
    }
    const plan = await readPlan(project.timeline, requested, context, signal);
    if (isFault(plan)) return plan;
    Object.assign(mediaIds, plan.mediaIds);
    rows.push(...plan.rows);
    timelines.push(project.timeline);
  }
  return { kind: "read", mediaIds, rows, timelines } as const;
}

/** Makes a clip of each project, as a new batch job like any other. */
export const submitSceneBatchEditingJob: Handler<"SubmitSceneBatchEditingJob"> = async (
  request,
  context,
  call,
) => {
  const projectIds = commaList(request.ProjectIds);
  if (projectIds.length === 0) return faults.missingParameter("ProjectIds");
  if (projectIds.length > outputLimits.count) {
    const message = `name at most ${outputLimits.count} in one call`;
    return faults.invalidParameter({ path: "ProjectIds", message });
  }
  const output = readParameter(
    "OutputConfig",
    request.OutputConfig,
    sceneOutputConfigSchema,
    context.strict,
  );
  if (isFault(output)) return output;
  const refused = notYet(output.value) ?? (await userDataProblem(request.UserData, context));
  if (refused) return refused;
  const unmade = streamsNotObeyed(output.value.Video ?? {}, "OutputConfig.Video");
  const [first] = unmade;
  if (context.strict && first) return faults.notImplementedParameter(first.path, first.instead);
  const { MediaURL } = output.value;
  if (MediaURL === undefined) return faults.missingParameter("OutputConfig.MediaURL");
  const read = await readProjects(projectIds, output.value, context, call.signal);
  if (isFault(read)) return read;
  const urls = projectIds.map((_, index) => outputUrl(MediaURL, index));
  const wrong = await outputProblem(urls, "OutputConfig.MediaURL", read.rows, context);
  if (wrong) return wrong;
  const clips = projectIds.map(
    (projectId, index): NewClip => ({
      outputUrl: urls[index] ?? null,
      projectId,
      givenTimeline: read.timelines[index],
    }),
  );
  const notObeyed = [
    ...call.passedThrough,
    ...output.passedThrough,
    ...unmade.map(({ path }) => path),
  ];
  const stored = await storeJob(context.db, {
    kind: "scene",
    seed: null,
    inputConfig: "{}",
    editingConfig: undefined,
    outputConfig: request.OutputConfig,
    userData: request.UserData,
    mediaIds: read.mediaIds,
    notObeyed,
    extendInput: JSON.stringify(projectIds),
    clips,
    token: null,
  });
  if (!stored.ok) return faults.tokenMismatch();
  context.poke();
  return { JobId: stored.jobId, ...passedThroughField(notObeyed) };
};
