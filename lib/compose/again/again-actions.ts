"use server";

import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/pure/errors";
import { sheetKeyPattern } from "@/lib/model/sheet/sheet-id";
import type { TextWithHits } from "@/lib/model/words/texts-with-hits";
import { responsibilitySchema } from "@/lib/model/words/word-override";
import { drawAgain } from "./draw-again";

/** Makes new videos in the place of rejected ones. The same `key` makes them once. */
export const drawAgainAction = defineAction(
  "drawAgain",
  z.object({
    jobId: z.string().min(1).max(200),
    indexes: z.array(z.number().int().min(0).max(999)).min(1).max(100),
    key: z.string().regex(sheetKeyPattern),
    responsibility: responsibilitySchema.nullable(),
  }),
  async ({
    jobId,
    indexes,
    ...sending
  }): Promise<
    Result<
      { jobId: string } | { words: TextWithHits[] },
      "gone" | "full" | "refused" | "unreachable"
    >
  > => {
    const inOrder = [...new Set(indexes)].toSorted((one, other) => one - other);
    const outcome = await drawAgain(jobId, inOrder, sending);
    switch (outcome.kind) {
      case "sent":
        return { ok: true, value: { jobId: outcome.jobId } };
      case "words":
        return { ok: true, value: { words: outcome.texts } };
      case "gone":
      case "full":
        return { ok: false, reason: outcome.kind };
      case "refused":
      case "unreachable":
        return { ok: false, reason: outcome.kind, ...outcome.failure };
    }
  },
);
