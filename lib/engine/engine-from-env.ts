import "server-only";
import { availableParallelism, totalmem } from "node:os";
import { AppError } from "@/lib/base/pure/errors";
import { accessKeys } from "@/lib/base/secrets/access-keys";
import { appDatabase } from "@/lib/base/database/database";
import { dataPath, env } from "@/lib/base/env";
import { secrets } from "@/lib/base/secrets/secrets";
import { createVisionChat } from "./analysis/descriptions/vision-chat";
import { createEngine, type Engine } from "./create-engine";
import { countCalls } from "./queue/analyses/analysis-parts";
import { engineDatabase } from "./queue/tables/engine-database";
import type { OnlineSettings } from "./speech/voices/online";
import { readOnlineVoices } from "./speech/voices/online-voices";
import { realParts, type VisionOptions } from "./real-parts";

/** Peak of one clip at 1080x1920. Source: the render study, raw mezzanines. */
const bytesPerSlot = 1.2 * 1024 ** 3;

/** One slot per core, as far as the memory suffices. */
function defaultSlots(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / bytesPerSlot)));
}

/** The model that describes footage, if one is set. */
async function visionFromEnv(): Promise<VisionOptions | null> {
  const settings = env();
  const { REELPRESS_VISION_URL: url, REELPRESS_VISION_MODEL: model } = settings;
  if (!url || !model) return null;
  const { pool } = await appDatabase();
  const chat = createVisionChat({ url, model, key: settings.REELPRESS_VISION_KEY });
  return {
    chat,
    mostShots: settings.REELPRESS_VISION_SHOTS,
    onCalls: (calls) => countCalls(engineDatabase(pool), model, calls),
  };
}

/** The online service that speaks, if one is set. */
function onlineVoicesFromEnv(): OnlineSettings | null {
  const settings = env();
  const { REELPRESS_SPEECH_URL: url, REELPRESS_SPEECH_MODEL: model } = settings;
  if (!url || !model) return null;
  const voices = readOnlineVoices(settings.REELPRESS_SPEECH_VOICES ?? "", new URL(url).host);
  if (voices === null) {
    throw new AppError(
      "config-invalid",
      "REELPRESS_SPEECH_VOICES must list voices as name, name:language or name:language:gender, such as alloy,nova:en,longwan:zh:female.",
    );
  }
  return { url, model, key: settings.REELPRESS_SPEECH_KEY, voices };
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
    parts: realParts({
      dataFolder,
      cacheBytes: settings.REELPRESS_CACHE_GIB * 1024 ** 3,
      vision: await visionFromEnv(),
      onlineVoices: onlineVoicesFromEnv(),
    }),
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
