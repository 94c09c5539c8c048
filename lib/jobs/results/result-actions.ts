"use server";

import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import { appDatabase } from "@/lib/base/database/database";
import type { Result } from "@/lib/base/pure/errors";
import { clipResultSchema } from "@/lib/model/clip-result";
import { saveClipResults } from "@/lib/store/jobs/clip-results";

/** Keeps what the videos of a job reached; an empty list takes the results away. */
export const saveResults = defineAction(
  "saveResults",
  z.object({ jobId: z.string().min(1).max(200), results: z.array(clipResultSchema).max(1000) }),
  async ({ jobId, results }): Promise<Result<null, never>> => {
    // The last result of a video counts.
    const byIndex = new Map(results.map((result) => [result.index, result]));
    await saveClipResults(await appDatabase(), jobId, [...byIndex.values()]);
    return { ok: true, value: null };
  },
);
