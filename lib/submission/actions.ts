"use server";

import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { defineAction } from "@/lib/base/action";
import { noticeSubmission } from "@/lib/store/jobs/submissions";

/** Dismisses the notice about a submit that ended without a job. */
export const dismissSubmission = defineAction(
  "dismissSubmission",
  z.object({ clientToken: z.string().min(1).max(64) }),
  async ({ clientToken }): Promise<{ ok: true; value: null }> => {
    await noticeSubmission(await appDatabase(), clientToken);
    return { ok: true, value: null };
  },
);
