"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import { type AdminRefusal, adminRefusalHere } from "@/lib/base/guard/admin";
import type { Result } from "@/lib/base/pure/errors";
import { paths } from "@/lib/base/pure/paths";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { tryVision } from "@/lib/media/library/analysis";

type Reason = AdminRefusal | "refused" | "unreachable" | "unusable" | "engine";

/** Asks the model that describes footage once, which costs a call; returns what it says. */
export const testVision = defineAction(
  "testVision",
  z.object({ password: z.string().max(1000).optional() }),
  async ({ password }): Promise<Result<{ words: string }, Reason>> => {
    const refusal = await adminRefusalHere(password);
    if (refusal) return { ok: false, reason: refusal };
    try {
      const trial = await tryVision();
      revalidatePath(paths.settings());
      return trial.ok
        ? { ok: true, value: { words: trial.words } }
        : { ok: false, reason: trial.problem };
    } catch (error) {
      if (!(error instanceof ImsError)) throw error;
      return { ok: false, reason: "engine" };
    }
  },
);
