import "server-only";
import type { z } from "zod";
import type { FieldError } from "@/lib/base/pure/errors";
import type { CloudBackend } from "@/lib/ims/connection";
import type { connectionFormSchema, KeptConnection } from "@/lib/model/settings/connection";
import { cloudBackendOf } from "./active-connection";
import { sealSecret } from "./kept-connection";

type Form = z.output<typeof connectionFormSchema>;

/** The newly typed keys, the saved keys, or what is missing. */
function keysOf(
  form: Form,
  kept: KeptConnection | null,
): { typed: { id: string; secret: string } | null } | { missing: FieldError[] } {
  const { accessKeyId: id, accessKeySecret: secret } = form;
  if (id && secret) return { typed: { id, secret } };
  const isKept = Boolean(kept?.accessKeyId && kept.sealedSecret);
  // An id without a secret, or a secret without an id, would combine halves of different key pairs.
  if (isKept && !id && !secret) return { typed: null };
  const missing: FieldError[] = [];
  if (!id) missing.push({ path: "accessKeyId", message: "accessKeyIdMissing" });
  if (!secret) missing.push({ path: "accessKeySecret", message: "accessKeySecretMissing" });
  return { missing };
}

/**
 * The account that a form describes, with the saved keys when none were typed. For the test only:
 * nothing is saved.
 */
export function cloudOfForm(
  form: Form,
  kept: KeptConnection | null,
): { cloud: CloudBackend } | { missing: FieldError[] } {
  const { region, storage, bucket, storageLocation, subscription, endpoint, keySource } = form;
  const same = { accessKeyId: kept?.accessKeyId ?? null, sealedSecret: kept?.sealedSecret ?? null };
  const where = { region, storage, bucket, storageLocation, subscription, endpoint };
  const described = { backend: "cloud" as const, keySource, ...where, ...same };
  const cloud = cloudBackendOf(described);
  if (keySource === "machine") return { cloud };
  const keys = keysOf(form, kept);
  if ("missing" in keys) return keys;
  const { typed } = keys;
  if (!typed) return { cloud };
  const pair = { accessKeyId: typed.id, accessKeySecret: typed.secret };
  return { cloud: { ...cloud, keySource: "settings", keys: async () => pair } };
}

/**
 * The row to save for a form, with the secret sealed. Keys typed before stay while the form uses typed
 * keys, also while the embedded engine is in use; they are dropped when the form uses the keys of the
 * machine.
 */
export async function keptOfForm(
  form: Form,
  kept: KeptConnection | null,
): Promise<{ kept: KeptConnection } | { missing: FieldError[] }> {
  const { accessKeyId: _id, accessKeySecret: _secret, ...facts } = form;
  const { backend, keySource } = facts;
  if (keySource === "machine") return { kept: { ...facts, accessKeyId: null, sealedSecret: null } };
  const keys = keysOf(form, kept);
  if ("missing" in keys) {
    if (backend === "cloud" || form.accessKeyId || form.accessKeySecret) return keys;
    return { kept: { ...facts, accessKeyId: null, sealedSecret: null } };
  }
  const { typed } = keys;
  return {
    kept: {
      ...facts,
      accessKeyId: typed?.id ?? kept?.accessKeyId ?? null,
      sealedSecret: typed ? await sealSecret(typed.secret) : (kept?.sealedSecret ?? null),
    },
  };
}
