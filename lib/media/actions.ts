"use server";

import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/pure/errors";
import { imsClient } from "@/lib/ims/client";
import { ImsError, toCloudFailure } from "@/lib/ims/errors/ims-error";
import { removeMedia } from "@/lib/store/media";
import { forgetAddresses } from "./addresses/media-address";
import { forgetReading, freshenLibrary } from "./library/sync-library";

/** Assets that one DeleteMediaInfos takes. */
const batchSize = 20;

const deleteMedia = defineAction(
  "delete-media",
  z.object({ mediaIds: z.array(z.string().min(1).max(64)).min(1).max(500) }),
  async ({ mediaIds }): Promise<Result<{ deleted: number; kept: number }, "cloud">> => {
    const deleted: string[] = [];
    const forget = async () => {
      await removeMedia(deleted);
      forgetAddresses(deleted);
    };
    for (let at = 0; at < mediaIds.length; at += batchSize) {
      const asked = mediaIds.slice(at, at + batchSize);
      try {
        const answer = await imsClient().call("DeleteMediaInfos", {
          MediaIds: asked.join(","),
          DeletePhysicalFiles: true,
        });
        const kept = new Set(answer.ForbiddenList ?? []);
        deleted.push(...asked.filter((id) => !kept.has(id)));
      } catch (error) {
        if (!(error instanceof ImsError)) throw error;
        // What went before is gone and must not be shown any more.
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

/** Deletes pieces with their files. `kept` counts those that IMS did not let go. */
export async function deleteMediaAction(input: { mediaIds: string[] }) {
  return deleteMedia(input);
}

/** As long as a person waits for a button; a longer reading goes on behind it. */
const lookBudgetMs = 8_000;

const lookAgain = defineAction("look-again", z.object({}), async () => {
  forgetReading();
  try {
    await freshenLibrary(lookBudgetMs);
    return { ok: true as const, value: {} };
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
    return { ok: false as const, reason: "unreachable" as const, ...toCloudFailure(error) };
  }
});

/** Reads the whole library anew, also what other programs added or deleted. */
export async function lookAgainAction(input: Record<string, never>) {
  return lookAgain(input);
}
