import "server-only";
import type { ObjectFolder } from "../objects/object-folder";
import { speechNeeds } from "../plan/voices/speech-needs";
import { recordingOf } from "../plan/voices/recorded";
import { findMedia } from "../queue/library/media-records";
import type { EngineDatabase } from "../queue/tables/engine-database";
import type { JobRow } from "../queue/tables/tables";
import { speakAll, speakerOf } from "../rpc/production/speak-all";
import type { EngineParts } from "./engine-parts";
import { readJob } from "./read-job";

type Wiring = { db: EngineDatabase; parts: EngineParts; objects: ObjectFolder };

/** Makes the speech for every text of a job; cached speech is only measured. */
export async function speakJob(job: JobRow, { db, parts, objects }: Wiring, signal: AbortSignal) {
  const request = { ...readJob(job), seed: job.seed, voices: parts.voices };
  const needs = speechNeeds(request);
  const references = needs.flatMap(({ voice }) => recordingOf(voice) ?? []);
  const idOf = (reference: string) => job.media_ids[reference] ?? reference;
  const found = await findMedia(db, references.map(idOf), { withDeleted: true });
  const rows = new Map(
    references.flatMap((reference) => {
      const row = found.get(idOf(reference));
      return row ? [[reference, row] as const] : [];
    }),
  );
  return speakAll(needs, speakerOf(parts, rows, objects), signal);
}
