"use server";

import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import { imsClient } from "@/lib/ims/client";
import { removeMedia } from "@/lib/store/media";
import { forgetAddresses } from "./address";

/** Assets that one DeleteMediaInfos takes. */
const batchSize = 20;

const deleteMedia = defineAction(
  "delete-media",
  z.object({ mediaIds: z.array(z.string().min(1).max(64)).min(1).max(500) }),
  async ({ mediaIds }) => {
    const kept = new Set<string>();
    for (let at = 0; at < mediaIds.length; at += batchSize) {
      const answer = await imsClient().call("DeleteMediaInfos", {
        MediaIds: mediaIds.slice(at, at + batchSize).join(","),
        DeletePhysicalFiles: true,
      });
      for (const id of answer.ForbiddenList ?? []) kept.add(id);
    }
    const deleted = mediaIds.filter((id) => !kept.has(id));
    await removeMedia(deleted);
    forgetAddresses(deleted);
    return { ok: true as const, value: { deleted: deleted.length, kept: kept.size } };
  },
);

/** Deletes pieces with their files. `kept` counts those that IMS did not let go. */
export async function deleteMediaAction(input: { mediaIds: string[] }) {
  return deleteMedia(input);
}
