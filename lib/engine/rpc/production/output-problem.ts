import "server-only";
import { findByObjects, sourcesOfOpenJobs } from "@/lib/engine/queue/library/media-by-object";
import type { MediaRow } from "@/lib/engine/queue/library/media-records";
import type { EngineContext } from "../call/engine-context";
import { type Fault, faults } from "../wire/faults";
import {
  type ObjectAddress,
  outputUrlProblem,
  readObjectUrl,
} from "@/lib/engine/objects/object-address";

const nameOf = ({ bucket, key }: ObjectAddress) => `${bucket}/${key}`;

/**
 * Why one of the output addresses cannot be written to; null when all can. The library is never
 * overwritten: neither sources, nor clips that an open job uses. An earlier clip may be made again
 * under its address, as in a bucket (docs/decisions/0015).
 */
export async function outputProblem(
  urls: readonly string[],
  path: string,
  inputs: readonly MediaRow[],
  context: EngineContext,
): Promise<Fault | null> {
  const refuse = (message: string) => faults.invalidParameter({ path, message });
  const targets = new Map<string, { url: string; address: ObjectAddress }>();
  for (const url of urls) {
    const cut = outputUrlProblem(url);
    if (cut) return refuse(cut);
    const reading = readObjectUrl(url);
    if (!reading.ok) return refuse(reading.message);
    const problem = await context.objects.writeProblem(reading.address);
    if (problem) return refuse(problem);
    const address = await context.objects.canonical(reading.address);
    const twin = targets.get(nameOf(address));
    if (twin) {
      return refuse(`${twin.url} and ${url} are the same object; put {index} into the file name`);
    }
    targets.set(nameOf(address), { url, address });
  }
  const urlOf = (row: MediaRow) => targets.get(nameOf(row))?.url ?? nameOf(row);
  const own = inputs.find((row) => targets.has(nameOf(row)));
  if (own) return refuse(`${urlOf(own)} is material of this job; choose another name`);
  const there = await findByObjects(
    context.db,
    [...targets.values()].map(({ address }) => address),
  );
  const registered = there.find((row) => !row.is_output);
  if (registered) {
    const what = `${urlOf(registered)} is the media ${registered.media_id} of the library`;
    return refuse(`${what} and would be overwritten; choose another name`);
  }
  const used = await sourcesOfOpenJobs(
    context.db,
    there.map((row) => row.media_id),
  );
  const [clip] = there.filter((row) => used.has(row.media_id));
  if (!clip) return null;
  return refuse(`${urlOf(clip)} is material of a job that is at work; choose another name`);
}
