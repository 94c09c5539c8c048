import "server-only";
import { AppError } from "@/lib/base/pure/errors";
import { type PublicMediaItem, publicMediaBucket } from "@/lib/engine/plan/sources/public-media";
import { registerPublicMedia } from "@/lib/engine/queue/library/public-media-records";
import type { EngineContext } from "../call/engine-context";

/** By id, media that exist or are being made. A failure is forgotten, so that the next call tries again. */
const provided = new WeakMap<EngineContext, Map<string, Promise<void>>>();

async function provide(item: PublicMediaItem, context: EngineContext): Promise<void> {
  // No abort signal of a caller: the next caller needs the same file.
  const { signal } = new AbortController();
  const folder = context.objects.pathOf({ bucket: publicMediaBucket, key: "" });
  await context.abilities.makePublicMedia(item, folder, signal);
  const file = context.objects.pathOf({ bucket: publicMediaBucket, key: item.key });
  const probed = await context.abilities.probe(file, signal);
  if (!probed.ok) throw new AppError("unexpected", `${item.mediaId}: ${probed.message}`);
  await registerPublicMedia(context.db, {
    mediaId: item.mediaId,
    publicTag: item.tag,
    bucket: publicMediaBucket,
    key: item.key,
    inputUrl: `oss://${publicMediaBucket}/${item.key}`,
    facts: probed.facts,
    title: item.title.en,
    description: item.title.zh,
    tags: item.tag,
    businessType: item.businessType,
    status: "Preparing",
  });
  context.poke();
}

/** Makes and registers the given public media, unless that was done before. */
export async function providePublicMedia(
  context: EngineContext,
  media: readonly PublicMediaItem[],
): Promise<void> {
  const known = provided.get(context) ?? new Map<string, Promise<void>>();
  provided.set(context, known);
  const provisions = media.map((item) => {
    const made =
      known.get(item.mediaId) ??
      provide(item, context).catch((error: unknown) => {
        known.delete(item.mediaId);
        throw error;
      });
    known.set(item.mediaId, made);
    return made;
  });
  await Promise.all(provisions);
}
