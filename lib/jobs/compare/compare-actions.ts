"use server";

import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/pure/errors";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { compareRuns, type RunComparison } from "./compare-runs";

const jobId = z.string().min(1).max(200);
/** A comparison that takes longer is not waited for. */
const longestMs = 30_000;

/** Two jobs in numbers. */
export const compareRunsAction = defineAction(
  "compareRuns",
  z.object({ here: jobId, there: jobId }),
  async ({ here, there }): Promise<Result<RunComparison, "gone" | "unreachable">> => {
    try {
      const compared = await compareRuns(here, there, AbortSignal.timeout(longestMs));
      return compared ? { ok: true, value: compared } : { ok: false, reason: "gone" };
    } catch (error) {
      if (error instanceof ImsError) return { ok: false, reason: "unreachable" };
      throw error;
    }
  },
);
