"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/pure/errors";
import { forgetFollowed } from "@/lib/jobs/polling/follow";
import { binJobs, restoreJobs } from "@/lib/store/jobs/job-bin";
import { heldMedia } from "@/lib/store/retention";

const idsSchema = z.object({ ids: z.array(z.string().min(1).max(200)).min(1).max(500) });

/** Puts jobs that have ended into the bin, with their videos. `done` names those that are there now. */
export const binJobsAction = defineAction(
  "binJobs",
  idsSchema,
  async ({ ids }): Promise<Result<{ done: string[] }, never>> => {
    const database = await appDatabase();
    const done = await binJobs(database, ids, await heldMedia(database), new Date());
    for (const jobId of done) forgetFollowed(jobId);
    revalidatePath("/", "layout");
    return { ok: true, value: { done } };
  },
);

/** Takes jobs out of the bin. */
export const restoreJobsAction = defineAction(
  "restoreJobs",
  idsSchema,
  async ({ ids }): Promise<Result<{ done: string[] }, never>> => {
    const done = await restoreJobs(await appDatabase(), ids);
    revalidatePath("/", "layout");
    return { ok: true, value: { done } };
  },
);
