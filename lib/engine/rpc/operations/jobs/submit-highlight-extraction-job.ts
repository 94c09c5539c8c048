import "server-only";
import { extractedCount } from "@/lib/engine/plan/mashup/extraction";
import { sizeOfInputs, sizeProblem } from "@/lib/engine/plan/given/plan-size";
import { outputForm } from "@/lib/engine/plan/given/output-form";
import { type NewClip, storeJob } from "@/lib/engine/queue/jobs/job-records";
import { findMedia, type MediaRow } from "@/lib/engine/queue/library/media-records";
import { lookUpToken } from "@/lib/engine/queue/tables/token-records";
import {
  type ExtractionInput,
  type ExtractionOutput,
  extractionInputSchema,
  extractionOutputSchema,
} from "@/lib/ims/schema/config/extraction";
import type { EngineContext, Handler } from "@/lib/engine/rpc/call/engine-context";
import { notifyFault } from "@/lib/engine/rpc/call/notify-fault";
import { passedThroughField } from "@/lib/engine/rpc/call/passed-through-field";
import { readParameter } from "@/lib/engine/rpc/call/read-parameter";
import { tokenOf } from "@/lib/engine/rpc/call/request-token";
import { outputProblem } from "@/lib/engine/rpc/production/output-problem";
import { type Fault, faults, isFault } from "@/lib/engine/rpc/wire/faults";

const operation = "SubmitHighlightExtractionJob";

/** The videos of the request, each once, or the fault that names the wrong one. */
async function videosOf(
  input: ExtractionInput,
  { db }: EngineContext,
): Promise<MediaRow[] | Fault> {
  const ids = input.MediaArray.map(({ MediaId }) => MediaId);
  const found = await findMedia(db, ids);
  for (const [index, id] of ids.entries()) {
    const path = `InputConfig.MediaArray[${index}].MediaId`;
    const row = found.get(id);
    if (!row) {
      const message = `there is no media "${id}"; register it with RegisterMediaInfo first, or correct the id`;
      return faults.materialNotFound({ path, message });
    }
    if (row.facts.kind !== "video") {
      const message = `"${id}" is no video; highlights are taken from videos`;
      return faults.invalidParameter({ path, message });
    }
  }
  return [...found.values()];
}

/** The address of each file: with `{index}` where the key has it, or else in front of the extension. */
function urlsOf({ Bucket, ObjectKey = "" }: ExtractionOutput, count: number): string[] {
  const key =
    ObjectKey.includes("{index}") || count === 1
      ? ObjectKey
      : ObjectKey.replace(/(\.[^./]+)?$/, "_{index}$1");
  return Array.from(
    { length: count },
    (_, index) => `oss://${Bucket}/${key.replaceAll("{index}", String(index))}`,
  );
}

/** The clips to export; none when nothing is to be exported. */
async function clipsOf(
  output: ExtractionOutput,
  videos: readonly MediaRow[],
  count: number,
  context: EngineContext,
): Promise<NewClip[] | Fault> {
  if (!output.NeedExport) return [];
  if (output.OutputMediaTarget !== "oss-object") {
    const message = "storage other than oss-object; give Bucket and ObjectKey";
    return faults.notImplementedParameter("OutputConfig.OutputMediaTarget", message);
  }
  if (output.Bucket === undefined) return faults.missingParameter("OutputConfig.Bucket");
  const path = "OutputConfig.ObjectKey";
  if (output.ObjectKey === undefined) return faults.missingParameter(path);
  if (outputForm(output.ObjectKey) !== "video") {
    return faults.invalidParameter({ path, message: "is no MP4; end the key with .mp4" });
  }
  const asked = { width: output.Width, height: output.Height };
  const size = sizeProblem(
    sizeOfInputs(
      videos.map(({ facts }) => facts),
      asked,
    ),
  );
  if (size) {
    return faults.invalidParameter({ path: `OutputConfig.${size.side}`, message: size.message });
  }
  const urls = urlsOf(output, count);
  const wrong = await outputProblem(urls, path, videos, context);
  const unlisted = !output.ExportAsNewMedia;
  return wrong ?? urls.map((url) => ({ outputUrl: url, mediaDetails: { unlisted } }));
}

/** Finds the highlights of videos. Each becomes a file when `NeedExport` asks for it. */
export const submitHighlightExtractionJob: Handler<"SubmitHighlightExtractionJob"> = async (
  request,
  context,
  call,
) => {
  const token = tokenOf(request);
  const known = token && (await lookUpToken(context.db, operation, token));
  if (known?.kind === "known") return { JobId: known.resultId };
  if (known?.kind === "mismatch") return faults.tokenMismatch();
  const { strict } = context;
  const input = readParameter("InputConfig", request.InputConfig, extractionInputSchema, strict);
  if (isFault(input)) return input;
  const output = readParameter(
    "OutputConfig",
    request.OutputConfig,
    extractionOutputSchema,
    strict,
  );
  if (isFault(output)) return output;
  const unheard = await notifyFault(request.UserData, context);
  if (unheard) return unheard;
  const videos = await videosOf(input.value, context);
  if (isFault(videos)) return videos;
  const { Count, ClipDuration } = input.value.Strategy;
  const durations = videos.map(({ facts }) => facts.durationSeconds);
  const count = extractedCount(durations, { count: Count, clipSeconds: ClipDuration });
  const clips = await clipsOf(output.value, videos, count, context);
  if (isFault(clips)) return clips;
  const notObeyed = [...call.passedThrough, ...input.passedThrough, ...output.passedThrough];
  const stored = await storeJob(context.db, {
    kind: clips.length > 0 ? "batch" : "selection",
    solution: "extraction",
    operation,
    seed: null,
    inputConfig: JSON.stringify(input.value),
    editingConfig: undefined,
    outputConfig: JSON.stringify(output.value),
    userData: request.UserData,
    mediaIds: Object.fromEntries(videos.map((row) => [row.media_id, row.media_id])),
    notObeyed,
    clips,
    token,
  });
  if (!stored.ok) return faults.tokenMismatch();
  context.poke();
  return { JobId: stored.jobId, ...passedThroughField(notObeyed) };
};
