"use server";

import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/pure/errors";
import { oneCan } from "@/lib/ims/fallback";
import { imsClient } from "@/lib/ims/client";
import { ImsError, imsCodes } from "@/lib/ims/errors/ims-error";

/** Sends a job's callback again, now. */
export const resendNotification = defineAction(
  "resendNotification",
  z.object({ id: z.string().min(1).max(200) }),
  async ({ id }): Promise<Result<null, "gone" | "not-here" | "unreachable">> => {
    const client = imsClient();
    if (!oneCan(client, "notifications")) return { ok: false, reason: "not-here" };
    try {
      await client.call("ReelpressResendCallback", { DeliveryId: id });
      return { ok: true, value: null };
    } catch (error) {
      if (!(error instanceof ImsError)) throw error;
      const gone = error.imsCode === imsCodes.notFound;
      return { ok: false, reason: gone ? "gone" : "unreachable", requestId: error.requestId };
    }
  },
);
