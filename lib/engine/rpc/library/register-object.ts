import "server-only";
import { findByObject, registerMedia } from "@/lib/engine/queue/library/media-records";
import type { Token } from "@/lib/engine/queue/tables/token-records";
import type { EngineContext, ProbeOutcome } from "../call/engine-context";
import { type Fault, faults } from "../wire/faults";
import { fileNameOf, type ObjectAddress, readObjectUrl } from "@/lib/engine/objects/object-address";

export const registerOperation = "RegisterMediaInfo";

export type Details = {
  title?: string | undefined;
  description?: string | undefined;
  tags?: string | undefined;
  businessType?: string | undefined;
  categoryId?: string | undefined;
  referenceId?: string | undefined;
  userData?: string | undefined;
  folder?: string | undefined;
  cover?: ObjectAddress | undefined;
  withoutSprite?: boolean | undefined;
  withoutSnapshots?: boolean | undefined;
};

export type FoundObject = {
  address: ObjectAddress;
  facts: Extract<ProbeOutcome, { ok: true }>["facts"];
};

/** The object at a URL, probed: a file that cannot be used is refused here, not in a job. */
export async function probeObject(
  url: string,
  path: string,
  context: EngineContext,
  signal: AbortSignal,
  { asFont = false }: { asFont?: boolean } = {},
): Promise<FoundObject | Fault> {
  const reading = readObjectUrl(url);
  if (!reading.ok) return faults.invalidParameter({ path, message: reading.message });
  const file = await context.objects.find(reading.address);
  if (!file) return faults.objectNotFound(path, url);
  const { probe, probeFont } = context.abilities;
  const probed = (asFont ? await probeFont(file, signal) : null) ?? (await probe(file, signal));
  if (!probed.ok) return faults.contentBad(path, probed);
  return { address: reading.address, facts: probed.facts };
}

export type Registration = { kind: "registered" | "exists"; mediaId: string } | Fault;

/** Registers a probed object. The rest of the examination runs in the background. */
export async function registerObject(
  found: FoundObject,
  url: string,
  details: Details,
  options: { overwrite: boolean; token: Token | null },
  context: EngineContext,
): Promise<Registration> {
  const outcome = await registerMedia(
    context.db,
    {
      ...found.address,
      ...details,
      inputUrl: url,
      facts: found.facts,
      title: details.title || fileNameOf(found.address.key),
      status: "Preparing",
    },
    { ...options, operation: registerOperation },
  );
  if (outcome.kind === "mismatch") return faults.tokenMismatch();
  context.poke();
  return outcome;
}

/** The media id of a URL that a request names as a source. Unknown files are registered first. */
export async function mediaIdOfUrl(
  url: string,
  path: string,
  context: EngineContext,
  signal: AbortSignal,
): Promise<string | Fault> {
  const reading = readObjectUrl(url);
  if (!reading.ok) return faults.invalidParameter({ path, message: reading.message });
  const known = await findByObject(context.db, reading.address.bucket, reading.address.key);
  if (known) return known.media_id;
  const found = await probeObject(url, path, context, signal);
  if ("kind" in found) return found;
  const options = { overwrite: false, token: null };
  const registered = await registerObject(found, url, {}, options, context);
  return registered.kind === "fault" ? registered : registered.mediaId;
}
