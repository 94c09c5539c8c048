import "server-only";
import { availableParallelism, totalmem } from "node:os";
import { accessKeys } from "@/lib/base/secrets/access-keys";
import { appDatabase } from "@/lib/base/database/database";
import { dataPath, env } from "@/lib/base/env";
import { secrets } from "@/lib/base/secrets/secrets";
import { createEngine, type Engine } from "./create-engine";
import { realParts } from "./real-parts";

/** Peak of one clip at 1080x1920. Source: the render study, raw mezzanines. */
const bytesPerSlot = 1.2 * 1024 ** 3;

/** One slot per core, as far as the memory suffices. */
function defaultSlots(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / bytesPerSlot)));
}

/** Creates the engine that the environment describes, without starting it. */
export async function engineFromEnv(): Promise<Engine> {
  const settings = env();
  const dataFolder = dataPath();
  return createEngine({
    dataFolder,
    database: await appDatabase(),
    accessKeys: await accessKeys(dataFolder),
    secrets: await secrets(dataFolder),
    parts: realParts({ dataFolder, cacheBytes: settings.REELPRESS_CACHE_GIB * 1024 ** 3 }),
    slots: settings.REELPRESS_LANES ?? defaultSlots(),
    strict: settings.REELPRESS_STRICT === "1",
    region: settings.IMS_REGION,
    bucket: settings.IMS_BUCKET,
    callbacks: { allowPrivate: settings.REELPRESS_CALLBACK_ALLOW_PRIVATE },
    rateLimits: {
      all: settings.REELPRESS_RATE_LIMIT,
      submits: settings.REELPRESS_SUBMIT_RATE_LIMIT,
    },
  });
}
