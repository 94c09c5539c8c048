"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import { type AdminRefusal, adminRefusalHere } from "@/lib/base/guard/admin";
import type { Result } from "@/lib/base/pure/errors";
import { paths } from "@/lib/base/pure/paths";
import { imsClient } from "@/lib/ims/client";
import { ImsError, toCloudFailure } from "@/lib/ims/errors/ims-error";
import { callbackFormSchema } from "@/lib/model/settings/callback";
import { toCallbackRequest } from "./callback-request";

type Reason = AdminRefusal | "key-missing" | "private" | "refused" | "unreachable";

const password = z.string().max(1000).optional();

/** Calls the backend, and turns its refusal into a value. */
async function orRefusal(work: () => Promise<Result<null, Reason>>): Promise<Result<null, Reason>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
    const failure = toCloudFailure(error);
    if (error.code !== "ims-refused") return { ok: false, reason: "unreachable", ...failure };
    const isPrivate = error.problems.some(({ reason }) => reason === "private-address");
    if (isPrivate) return { ok: false, reason: "private" };
    return { ok: false, reason: "refused", ...failure };
  }
}

/** Sets the address that receives the account's messages. */
export const saveCallback = defineAction(
  "saveCallback",
  z.object({ form: callbackFormSchema, password }),
  async (input): Promise<Result<null, Reason>> => {
    const refusal = await adminRefusalHere(input.password);
    if (refusal) return { ok: false, reason: refusal };
    return orRefusal(async () => {
      const client = imsClient();
      const request = toCallbackRequest(input.form, await client.call("GetEventCallback", {}));
      if (request === "key-missing") return { ok: false, reason: "key-missing" };
      await client.call("SetEventCallback", request);
      revalidatePath(paths.settings());
      return { ok: true, value: null };
    });
  },
);

/** Removes the account's callback; the embedded engine only, because IMS documents no call for it. */
export const removeCallback = defineAction(
  "removeCallback",
  z.object({ password }),
  async (input): Promise<Result<null, Reason>> => {
    const refusal = await adminRefusalHere(input.password);
    if (refusal) return { ok: false, reason: refusal };
    return orRefusal(async () => {
      await imsClient().call("SetEventCallback", { CallbackURL: "" });
      revalidatePath(paths.settings());
      return { ok: true, value: null };
    });
  },
);
