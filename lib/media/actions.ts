"use server";

import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/pure/errors";
import { ImsError, toCloudFailure } from "@/lib/ims/errors/ims-error";
import { restoreMedia } from "@/lib/store/media-bin";
import { deleteForGood, putIntoBin } from "./bin";
import { markLibraryStale, syncLibrary } from "./library/sync-library";

const idsSchema = z.object({ mediaIds: z.array(z.string().min(1).max(64)).min(1).max(500) });

type Deleted = { deleted: number; kept: number };

const binMedia = defineAction(
  "bin-media",
  idsSchema,
  async ({ mediaIds }): Promise<Result<Deleted, "cloud">> => {
    try {
      const deleted = await putIntoBin(mediaIds);
      return { ok: true, value: { deleted, kept: mediaIds.length - deleted } };
    } catch (error) {
      if (!(error instanceof ImsError)) throw error;
      return { ok: false, reason: "cloud", ...toCloudFailure(error) };
    }
  },
);

/** Puts media into the bin, from which they can be taken back for 30 days. `kept` counts those that are gone already. */
export async function deleteMediaAction(input: { mediaIds: string[] }) {
  return binMedia(input);
}

const restore = defineAction("restore-media", idsSchema, async ({ mediaIds }) => ({
  ok: true as const,
  value: { restored: await restoreMedia(await appDatabase(), mediaIds) },
}));

export async function restoreMediaAction(input: { mediaIds: string[] }) {
  return restore(input);
}

const deleteNow = defineAction(
  "delete-media",
  idsSchema,
  async ({ mediaIds }): Promise<Result<Deleted, "cloud">> => {
    const { deleted, refusal } = await deleteForGood(mediaIds);
    if (refusal) return { ok: false, reason: "cloud", ...toCloudFailure(refusal) };
    return {
      ok: true,
      value: { deleted: deleted.length, kept: mediaIds.length - deleted.length },
    };
  },
);

/** Deletes media with their files. `kept` counts those that IMS refused to delete. */
export async function deleteMediaForGoodAction(input: { mediaIds: string[] }) {
  return deleteNow(input);
}

/** As long as a person waits after a click; a longer sync continues in the background. */
const lookBudgetMs = 8_000;

const lookAgain = defineAction("look-again", z.object({}), async () => {
  markLibraryStale();
  try {
    await syncLibrary(lookBudgetMs);
    return { ok: true as const, value: {} };
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
    return { ok: false as const, reason: "unreachable" as const, ...toCloudFailure(error) };
  }
});

/** Reads the whole library again, including what other programs added or deleted. */
export async function lookAgainAction(input: Record<string, never>) {
  return lookAgain(input);
}
