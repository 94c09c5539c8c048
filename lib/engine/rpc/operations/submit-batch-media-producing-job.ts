import "server-only";
import { submitOperation, storeJob } from "@/lib/engine/queue/job-records";
import { lookUpToken } from "@/lib/engine/queue/token-records";
import type { EngineContext, Handler } from "../engine-context";
import { type Fault, faults, isFault } from "../faults";
import { outputUrl, readObjectUrl } from "../object-address";
import { type CheckedBatch, readBatch } from "../read-batch";
import { tokenOf } from "../request-token";

/** The addresses of all outputs, or why one of them cannot be written. */
async function outputUrls(batch: CheckedBatch, context: EngineContext): Promise<string[] | Fault> {
  const path = "OutputConfig.MediaURL";
  const { MediaURL, Count } = batch.configs.output;
  if (MediaURL === undefined) return faults.missingParameter(path);
  const inputs = [...batch.material.rows.values()];
  const urls = Array.from({ length: Count }, (_, index) => outputUrl(MediaURL, index));
  for (const url of urls) {
    const reading = readObjectUrl(url);
    if (!reading.ok) return faults.invalidParameter({ path, message: reading.message });
    const { bucket, key } = reading.address;
    if (inputs.some((media) => media.bucket === bucket && media.key === key)) {
      const message = `${url} is material of this job; choose another name`;
      return faults.invalidParameter({ path, message });
    }
    const problem = await context.objects.writeProblem(reading.address);
    if (problem) return faults.invalidParameter({ path, message: problem });
  }
  return urls;
}

/** Only when there is something to tell: `ReelpressPassedThrough` is a field of ours. */
const passedThroughField = ({ passedThrough }: CheckedBatch) =>
  passedThrough.length > 0 ? { ReelpressPassedThrough: passedThrough } : {};

/**
 * Checks all that can be refused, stores the job with its clips and answers at once; speech, plan
 * and pictures come after (docs/decisions/0002-plan-after-speech.md).
 */
export const submitBatchMediaProducingJob: Handler<"SubmitBatchMediaProducingJob"> = async (
  request,
  context,
  call,
) => {
  const token = tokenOf(request);
  const known = token && (await lookUpToken(context.db, submitOperation, token));
  if (known?.kind === "known") return { JobId: known.resultId };
  if (known?.kind === "mismatch") return faults.tokenMismatch();

  const batch = await readBatch(request, context, call.signal);
  if (isFault(batch)) return batch;
  const urls = await outputUrls(batch, context);
  if (isFault(urls)) return urls;

  const { Seed } = batch.configs.userData;
  const mediaIds = [...batch.material.rows].map(([reference, row]) => [reference, row.media_id]);
  const stored = await storeJob(context.db, {
    seed: Seed === undefined ? null : String(Seed),
    inputConfig: request.InputConfig,
    editingConfig: request.EditingConfig,
    outputConfig: request.OutputConfig,
    userData: request.UserData,
    mediaIds: Object.fromEntries(mediaIds) as Record<string, string>,
    outputUrls: urls,
    token,
  });
  if (!stored.ok) return faults.tokenMismatch();
  context.poke();
  return { JobId: stored.jobId, ...passedThroughField(batch) };
};
