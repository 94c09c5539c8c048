import "server-only";
import { AppError } from "@/lib/base/errors";
import { publicMedia, publicMediaBucket } from "@/lib/engine/plan/public-media";
import { registerPublicMedia } from "@/lib/engine/queue/public-media-records";
import type { EngineContext } from "./engine-context";

/** Made once in the life of a context: a failure is forgotten, so that the next call tries again. */
const provided = new WeakMap<EngineContext, Promise<void>>();

async function provide(context: EngineContext): Promise<void> {
  // Whoever asked may go away: the next one needs the same files.
  const { signal } = new AbortController();
  const folder = context.objects.pathOf({ bucket: publicMediaBucket, key: "" });
  await context.abilities.makePublicMedia(folder, signal);
  for (const medium of publicMedia) {
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
  }
  context.poke();
}

/** Makes and registers what comes with the engine, when somebody first asks for it. */
export function providePublicMedia(context: EngineContext): Promise<void> {
  const known = provided.get(context);
  if (known) return known;
  const made = provide(context).catch((error: unknown) => {
    provided.delete(context);
    throw error;
  });
  provided.set(context, made);
  return made;
}
