import "server-only";
import type { ObjectFolder } from "../objects/object-folder";
import { speechNeeds } from "../plan/voices/speech-needs";
import { findMedia, type MediaRow } from "../queue/library/media-records";
import type { EngineDatabase } from "../queue/tables/engine-database";
import type { JobRow } from "../queue/tables/tables";
import { speakAll, speakerOf } from "../rpc/production/speak-all";
import type { EngineParts } from "./engine-parts";
import { readJob } from "./read-job";

type Wiring = { db: EngineDatabase; parts: EngineParts; objects: ObjectFolder };

/** Makes the speech for every text of a job; cached speech is only measured. */
export async function speakJob(job: JobRow, { db, parts, objects }: Wiring, signal: AbortSignal) {
  const request = { ...readJob(job), seed: job.seed, voices: parts.voices };
  const found = await findMedia(db, Object.values(job.media_ids), { withDeleted: true });
  const rows = new Map<string, MediaRow>();
  for (const [reference, mediaId] of Object.entries(job.media_ids)) {
    const row = found.get(mediaId);
    if (row) rows.set(reference, row);
  }
  return speakAll(speechNeeds(request), speakerOf(parts, rows, objects), signal);
}
