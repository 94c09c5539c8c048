import "server-only";
import type { MediaRow } from "@/lib/engine/queue/media-records";
import type { EngineContext } from "./engine-context";
import { type Fault, faults } from "./faults";
import { outputUrlProblem, readObjectUrl } from "./object-address";

/** Why one of the addresses of outputs cannot be written to; null when all can. */
export async function outputProblem(
  urls: readonly string[],
  path: string,
  inputs: readonly MediaRow[],
  context: EngineContext,
): Promise<Fault | null> {
  for (const url of urls) {
    const cut = outputUrlProblem(url);
    if (cut) return faults.invalidParameter({ path, message: cut });
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
  return null;
}
