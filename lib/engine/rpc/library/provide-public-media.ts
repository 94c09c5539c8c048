import "server-only";
import { AppError } from "@/lib/base/pure/errors";
import { type PublicMedium, publicMediaBucket } from "@/lib/engine/plan/material/public-media";
import { registerPublicMedia } from "@/lib/engine/queue/library/public-media-records";
import type { EngineContext } from "../call/engine-context";

/** By id, media that exist or are being made. A failure is forgotten, so that the next call tries again. */
const provided = new WeakMap<EngineContext, Map<string, Promise<void>>>();

async function provide(medium: PublicMedium, context: EngineContext): Promise<void> {
  // No abort signal of a caller: the next caller needs the same file.
  const { signal } = new AbortController();
  const folder = context.objects.pathOf({ bucket: publicMediaBucket, key: "" });
  await context.abilities.makePublicMedium(medium, folder, signal);
  const file = context.objects.pathOf({ bucket: publicMediaBucket, key: medium.key });
  const probed = await context.abilities.probe(file, signal);
  if (!probed.ok) throw new AppError("unexpected", `${medium.mediaId}: ${probed.message}`);
  await registerPublicMedia(context.db, {
    mediaId: medium.mediaId,
    publicTag: medium.tag,
    bucket: publicMediaBucket,
    key: medium.key,
    inputUrl: `oss://${publicMediaBucket}/${medium.key}`,
    facts: probed.facts,
    title: medium.title.en,
    description: medium.title.zh,
    tags: medium.tag,
    businessType: medium.businessType,
    status: "Preparing",
  });
  context.poke();
}

/** Makes and registers the given public media, unless that was done before. */
export async function providePublicMedia(
  context: EngineContext,
  media: readonly PublicMedium[],
): Promise<void> {
  const known = provided.get(context) ?? new Map<string, Promise<void>>();
  provided.set(context, known);
  const asked = media.map((medium) => {
    const made =
      known.get(medium.mediaId) ??
      provide(medium, context).catch((error: unknown) => {
        known.delete(medium.mediaId);
        throw error;
      });
    known.set(medium.mediaId, made);
    return made;
  });
  await Promise.all(asked);
}
