import "server-only";
import type { z } from "zod";
import type { FieldError } from "@/lib/base/pure/errors";
import type { CloudBackend } from "@/lib/ims/connection";
import type { connectionFormSchema, KeptConnection } from "@/lib/model/settings/connection";
import { cloudBackendOf } from "./active-connection";
import { sealSecret } from "./kept-connection";

type Form = z.output<typeof connectionFormSchema>;

/** Typed keys that are new, those that are kept, or what is missing. */
function keysOf(
  form: Form,
  kept: KeptConnection | null,
): { typed: { id: string; secret: string } | null } | { missing: FieldError[] } {
  const { accessKeyId: id, accessKeySecret: secret } = form;
  if (id && secret) return { typed: { id, secret } };
  const isKept = Boolean(kept?.accessKeyId && kept.sealedSecret);
  // An id without a secret, or the other way round, would join two halves of different pairs.
  if (isKept && !id && !secret) return { typed: null };
  const missing: FieldError[] = [];
  if (!id) missing.push({ path: "accessKeyId", message: "accessKeyIdMissing" });
  if (!secret) missing.push({ path: "accessKeySecret", message: "accessKeySecretMissing" });
  return { missing };
}

/**
 * The account that a form describes, with the keys that are kept where none were typed. For the test:
 * nothing is kept.
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
 * What of a form is to be kept, the secret sealed. Keys typed before stay while typed keys are
 * meant, also while the work is done here; they are forgotten when the machine's are taken instead.
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
