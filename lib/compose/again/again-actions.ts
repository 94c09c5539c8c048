"use server";

import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import { appDatabase } from "@/lib/base/database/database";
import type { Result } from "@/lib/base/pure/errors";
import { sheetKeyPattern } from "@/lib/model/sheet/sheet-id";
import type { TextWithHits } from "@/lib/model/words/texts-with-hits";
import { responsibilitySchema } from "@/lib/model/words/word-override";
import type { FormsCost } from "../sheet/sheet-cost";
import { costOfAgain, drawAgain } from "./draw-again";

const jobId = z.string().min(1).max(200);
const indexes = z.array(z.number().int().min(0).max(999)).min(1).max(100);

/** What new videos in the place of rejected ones cost; nothing is sent. */
export const costOfAgainAction = defineAction(
  "costOfAgain",
  z.object({ jobId, indexes }),
  async (asked): Promise<Result<FormsCost | null, never>> => ({
    ok: true,
    value: await costOfAgain(await appDatabase(), asked.jobId, inOrder(asked.indexes)),
  }),
);

const inOrder = (all: readonly number[]) => [...new Set(all)].toSorted((one, other) => one - other);

/** Makes new videos in the place of rejected ones. The same `key` makes them once. */
export const drawAgainAction = defineAction(
  "drawAgain",
  z.object({
    jobId,
    indexes,
    key: z.string().regex(sheetKeyPattern),
    responsibility: responsibilitySchema.nullable(),
  }),
  async ({
    jobId: id,
    indexes: all,
    ...sending
  }): Promise<
    Result<
      { jobId: string } | { words: TextWithHits[] },
      "gone" | "full" | "refused" | "unreachable"
    >
  > => {
    const outcome = await drawAgain(await appDatabase(), id, inOrder(all), sending);
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
