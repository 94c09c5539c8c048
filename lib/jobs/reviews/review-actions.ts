"use server";

import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/pure/errors";
import { clipReviewSchema } from "@/lib/model/review";
import { removeClipReview, saveClipReview } from "@/lib/store/jobs/clip-reviews";

const jobId = z.string().min(1).max(200);

/** Marks a finished video as a favourite or as rejected; a null verdict takes the mark away. */
export const reviewClip = defineAction(
  "reviewClip",
  z.object({
    jobId,
    review: z.union([
      clipReviewSchema,
      clipReviewSchema.pick({ index: true }).extend({ verdict: z.null() }),
    ]),
  }),
  async ({ jobId: id, review }): Promise<Result<null, never>> => {
    const database = await appDatabase();
    if (review.verdict === null) await removeClipReview(database, id, review.index);
    else await saveClipReview(database, id, review);
    return { ok: true, value: null };
  },
);
