import "server-only";
import { speechNeeds } from "../plan/voices/speech-needs";
import type { JobRow } from "../queue/tables/tables";
import { speakAll } from "../rpc/production/speak-all";
import type { EngineParts } from "./engine-parts";
import { readJob } from "./read-job";

/** Makes the speech for every text of a job; cached speech is only measured. */
export async function speakJob(job: JobRow, parts: EngineParts, signal: AbortSignal) {
  const request = { ...readJob(job), seed: job.seed, voices: parts.voices };
  return speakAll(speechNeeds(request), parts.speak, signal);
}
