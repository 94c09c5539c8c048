"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { defineAction } from "@/lib/base/action";
import { type AdminRefusal, adminRefusalHere } from "@/lib/base/guard/admin";
import type { Result } from "@/lib/base/pure/errors";
import { markLibraryStale } from "@/lib/media/library/sync-library";
import { connectionFormSchema } from "@/lib/model/settings/connection";
import { removeUnseen } from "@/lib/store/media";
import { changeConnection } from "./active-connection";
import { keptOfForm } from "./describe-connection";
import { forgetConnection, getKeptConnection, keepConnection } from "./kept-connection";

const password = z.string().max(1000).optional();

/** The copy of the library belongs to the previous backend, so it is read again at the next query. */
async function afterChange(): Promise<void> {
  await removeUnseen(await appDatabase(), new Date(Date.now() + 60_000), 0);
  markLibraryStale();
  revalidatePath("/", "layout");
}

/** Saves the connection, and uses it from now on without a restart. */
export const saveConnection = defineAction(
  "saveConnection",
  z.object({ form: connectionFormSchema, password }),
  async (input): Promise<Result<null, AdminRefusal | "keys-missing">> => {
    const refusal = await adminRefusalHere(input.password);
    if (refusal) return { ok: false, reason: refusal };
    const before = await getKeptConnection().catch(() => null);
    const result = await keptOfForm(input.form, before);
    if ("missing" in result) return { ok: false, reason: "keys-missing", fields: result.missing };
    await keepConnection(result.kept);
    changeConnection(result.kept);
    await afterChange();
    return { ok: true, value: null };
  },
);

/** Deletes the saved keys and connection: the environment decides again. */
export const removeConnection = defineAction(
  "removeConnection",
  z.object({ password }),
  async (input): Promise<Result<null, AdminRefusal>> => {
    const refusal = await adminRefusalHere(input.password);
    if (refusal) return { ok: false, reason: refusal };
    await forgetConnection();
    changeConnection(null);
    await afterChange();
    return { ok: true, value: null };
  },
);
