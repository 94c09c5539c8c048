import "server-only";
import { takeTimeline } from "@/lib/engine/plan/given/take-timeline";
import { type OutputForm, outputForm } from "@/lib/engine/plan/given/output-form";
import { newId } from "@/lib/engine/queue/tables/engine-database";
import { findByObject } from "@/lib/engine/queue/library/media-records";
import {
  produceOperation,
  storedProduction,
  type StoredProduction,
  storeProduction,
} from "@/lib/engine/queue/jobs/producing-records";
import { findProjects } from "@/lib/engine/queue/jobs/project-records";
import { lookUpToken } from "@/lib/engine/queue/tables/token-records";
import { fidelityOf, isRefusal } from "@/lib/ims/schema/fidelity/fidelity";
import {
  editingProduceConfigSchema,
  mediaMetadataSchema,
  outputMediaConfigSchema,
  type OutputMediaConfig,
  projectMetadataSchema,
} from "@/lib/ims/schema/answers/producing";
import type { DecodedRequest } from "@/lib/engine/rpc/wire/decode";
import type { EngineContext, Handler } from "@/lib/engine/rpc/call/engine-context";
import { type Fault, faults, isFault } from "@/lib/engine/rpc/wire/faults";
import { fileNameOf, type ObjectAddress, readObjectUrl } from "@/lib/engine/objects/object-address";
import { outputProblem } from "@/lib/engine/rpc/production/output-problem";
import { passedThroughField } from "@/lib/engine/rpc/call/passed-through-field";
import { readParameter } from "@/lib/engine/rpc/call/read-parameter";
import { readPlan } from "@/lib/engine/rpc/production/read-plan";
import { tokenOf } from "@/lib/engine/rpc/call/request-token";
import { coverSecondOf, notObeyedOf } from "@/lib/engine/rpc/production/not-obeyed";
import { userDataProblem } from "@/lib/engine/rpc/production/user-data-problem";

const operation = "SubmitMediaProducingJob";
/** The size of an output of sound alone. */
const noSize = { width: undefined, height: undefined };
type Request = DecodedRequest<typeof operation>;

/** The fault of fields that the fidelity table refuses; none is silently ignored. */
function refusedByTable(parameter: string, fields: object): Fault | null {
  for (const [name, value] of Object.entries(fields) as [string, unknown][]) {
    if (value === undefined || value === "" || value === false) continue;
    const row = fidelityOf(`${parameter}.${name}`, value);
    if (!row || !isRefusal(row)) continue;
    const path = parameter === operation ? name : `${parameter}.${name}`;
    return faults.notImplementedParameter(path, row.note.en);
  }
  return null;
}

/** The address of the output and what its file holds, or why it is not made. */
function readOutput(output: OutputMediaConfig): Fault | { url: string; form: OutputForm } {
  const parameter = "OutputMediaConfig";
  const refused = refusedByTable(parameter, output);
  if (refused) return refused;
  const url = output.MediaURL;
  if (url === undefined) return faults.missingParameter(`${parameter}.MediaURL`);
  const form = outputForm(url);
  if (form === null) {
    const message = "output that is neither MP4 nor MP3; end the file name with .mp4 or .mp3";
    return faults.notImplementedParameter(`${parameter}.MediaURL`, message);
  }
  return { url, form };
}

/** Reads the JSON parameters, and lists the fields that are not obeyed. */
function readConfigs(request: Request, strict: boolean) {
  const output = readParameter(
    "OutputMediaConfig",
    request.OutputMediaConfig,
    outputMediaConfigSchema,
    strict,
  );
  if (isFault(output)) return output;
  const produce = readParameter(
    "EditingProduceConfig",
    request.EditingProduceConfig,
    editingProduceConfigSchema,
    strict,
  );
  if (isFault(produce)) return produce;
  const media = readParameter("MediaMetadata", request.MediaMetadata, mediaMetadataSchema, strict);
  if (isFault(media)) return media;
  const about = readParameter(
    "ProjectMetadata",
    request.ProjectMetadata,
    projectMetadataSchema,
    strict,
  );
  if (isFault(about)) return about;
  const notObeyed = notObeyedOf(output.value, produce.value);
  const [first] = notObeyed;
  if (strict && first) return faults.notImplementedParameter(first.path, first.instead);
  const { CoverConfig: _, ...rest } = produce.value;
  const refused = refusedByTable("EditingProduceConfig", rest);
  if (refused) return refused;
  return {
    output: { ...output.value, Bitrate: undefined },
    coverSecond: coverSecondOf(produce.value.CoverConfig) ?? undefined,
    media: media.value,
    about: about.value,
    passedThrough: [
      ...[output, produce, media, about].flatMap((read) => read.passedThrough),
      ...notObeyed.map(({ path }) => path),
    ],
  };
}

/** The timeline, from exactly one of `Timeline` and `ProjectId`. */
async function timelineOf(
  request: Request,
  context: EngineContext,
): Promise<{ text: string; title: string } | Fault> {
  if (request.Timeline && request.ProjectId) {
    const message = "stands beside Timeline; give one of the two";
    return faults.invalidParameter({ path: "ProjectId", message });
  }
  if (request.Timeline) return { text: request.Timeline, title: "" };
  if (!request.ProjectId) return faults.missingParameter("Timeline");
  const project = (await findProjects(context.db, [request.ProjectId])).get(request.ProjectId);
  if (!project) return faults.projectNotFound(request.ProjectId);
  if (project.timeline === null) {
    const message = "the project is a draft without a timeline";
    return faults.invalidParameter({ path: "ProjectId", message });
  }
  return { text: project.timeline, title: project.title };
}

const answerOf = ({ clipId, projectId, mediaId }: StoredProduction) => ({
  JobId: clipId,
  ProjectId: projectId,
  MediaId: mediaId,
});

/** The media id of the output. An object that is overwritten keeps its id. */
async function assetOf(address: ObjectAddress | null, context: EngineContext): Promise<string> {
  const known = address && (await findByObject(context.db, address.bucket, address.key));
  return known ? known.media_id : newId();
}

/** Renders one timeline. The same client token gives the same production. */
export const submitMediaProducingJob: Handler<"SubmitMediaProducingJob"> = async (
  request,
  context,
  call,
) => {
  const token = tokenOf(request);
  const known = token && (await lookUpToken(context.db, produceOperation, token));
  if (known?.kind === "mismatch") return faults.tokenMismatch();
  if (known?.kind === "known") {
    const stored = await storedProduction(context.db, known.resultId);
    return answerOf(stored);
  }
  const refused =
    refusedByTable(operation, request) ?? (await userDataProblem(request.UserData, context));
  if (refused) return refused;
  const config = "OutputMediaConfig";
  const read = readConfigs(request, context.strict);
  if (isFault(read)) return read;
  const { output, coverSecond, media, about } = read;
  const made = readOutput(output);
  if (isFault(made)) return made;
  const { url, form } = made;

  const timeline = await timelineOf(request, context);
  if (isFault(timeline)) return timeline;
  const size = form === "video" ? { width: output.Width, height: output.Height } : noSize;
  const requested = { ...size, form, parameter: config };
  const taken = takeTimeline(timeline.text, context.strict);
  const plan = await readPlan(taken.text, requested, context, call.signal);
  if (isFault(plan)) return plan;
  const wrong = await outputProblem([url], `${config}.MediaURL`, plan.rows, context);
  if (wrong) return wrong;

  const reading = readObjectUrl(url);
  const address = reading.ok ? reading.address : null;
  const fileName = address ? fileNameOf(address.key) : url;
  const notObeyed = [...call.passedThrough, ...read.passedThrough, ...taken.notObeyed];
  const { Title, Description, Tags } = media;
  const stored = await storeProduction(context.db, {
    seed: null,
    inputConfig: "{}",
    editingConfig: undefined,
    // The size is decided now, because the largest source may change before rendering.
    outputConfig: JSON.stringify({
      ...output,
      Width: plan.size.width,
      Height: plan.size.height,
      ReelpressCoverSecond: coverSecond,
    }),
    userData: request.UserData,
    mediaIds: plan.mediaIds,
    notObeyed,
    clip: {
      outputUrl: url,
      projectId: request.ProjectId || undefined,
      givenTimeline: taken.text,
      mediaId: await assetOf(address, context),
      mediaDetails: { title: Title, description: Description, tags: Tags },
    },
    project: {
      title: about.Title || Title || fileName,
      description: about.Description,
      timeline: timeline.text,
    },
    token,
  });
  if (!stored.ok) return faults.tokenMismatch();
  context.poke();
  return { ...answerOf(stored.stored), ...passedThroughField(notObeyed) };
};
