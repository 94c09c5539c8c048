"use server";

import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/pure/errors";
import { ImsError, toCloudFailure } from "@/lib/ims/errors/ims-error";
import { retryAnalysis } from "./analysis";

const retry = defineAction(
  "retry-analysis",
  z.object({ mediaId: z.string().min(1).max(64) }),
  async ({ mediaId }): Promise<Result<Record<never, never>, "cloud">> => {
    try {
      await retryAnalysis(mediaId);
    } catch (error) {
      if (!(error instanceof ImsError)) throw error;
      return { ok: false, reason: "cloud", ...toCloudFailure(error) };
    }
    return { ok: true, value: {} };
  },
);

/** Has what failed of the analysis of one media made again. */
export async function retryAnalysisAction(mediaId: string) {
  return retry({ mediaId });
}
