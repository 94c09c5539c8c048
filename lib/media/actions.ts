"use server";

import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/pure/errors";
import { imsClient } from "@/lib/ims/client";
import { ImsError, toCloudFailure } from "@/lib/ims/errors/ims-error";
import { removeMedia } from "@/lib/store/media";
import { forgetAddresses } from "./addresses/media-address";
import { markLibraryStale, syncLibrary } from "./library/sync-library";

/** Ids that one DeleteMediaInfos takes. */
const batchSize = 20;

const deleteMedia = defineAction(
  "delete-media",
  z.object({ mediaIds: z.array(z.string().min(1).max(64)).min(1).max(500) }),
  async ({ mediaIds }): Promise<Result<{ deleted: number; kept: number }, "cloud">> => {
    const deleted: string[] = [];
    const forget = async () => {
      await removeMedia(await appDatabase(), deleted);
      forgetAddresses(deleted);
    };
    for (let start = 0; start < mediaIds.length; start += batchSize) {
      const batch = mediaIds.slice(start, start + batchSize);
      try {
        const answer = await imsClient().call("DeleteMediaInfos", {
          MediaIds: batch.join(","),
          DeletePhysicalFiles: true,
        });
        const kept = new Set(answer.ForbiddenList ?? []);
        deleted.push(...batch.filter((id) => !kept.has(id)));
      } catch (error) {
        if (!(error instanceof ImsError)) throw error;
        // Earlier batches are deleted and must not be shown any more.
        await forget();
        return { ok: false, reason: "cloud", ...toCloudFailure(error) };
      }
    }
    await forget();
    return {
      ok: true,
      value: { deleted: deleted.length, kept: mediaIds.length - deleted.length },
    };
  },
);

/** Deletes media with their files. `kept` counts those that IMS refused to delete. */
export async function deleteMediaAction(input: { mediaIds: string[] }) {
  return deleteMedia(input);
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
