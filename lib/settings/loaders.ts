import "server-only";
import { adminAccessHere } from "@/lib/base/guard/admin";
import { env } from "@/lib/base/env";
import { imsClient, imsConnection } from "@/lib/ims/client";
import { machineKeys } from "@/lib/ims/connection";
import type { ConnectionView, KeptConnection } from "@/lib/model/settings/connection";
import { getKeptConnection, openSecret } from "./kept-connection";

async function isReadable(kept: KeptConnection | null): Promise<boolean> {
  if (!kept?.sealedSecret) return true;
  return openSecret(kept.sealedSecret).then(
    () => true,
    () => false,
  );
}

/** The connection as the settings page shows it: only the end of the key id, and never a secret. */
export async function loadConnection(): Promise<ConnectionView> {
  const given = env();
  let damaged = false;
  const kept = await getKeptConnection().catch(() => {
    damaged = true;
    return null;
  });
  const { active } = imsConnection();
  return {
    form: {
      backend: kept?.backend ?? active.kind,
      keySource: kept?.keySource ?? (machineKeys(given) ? "machine" : "typed"),
      accessKeyId: "",
      accessKeySecret: "",
      region: kept?.region ?? given.IMS_REGION,
      storage:
        kept?.storage ?? (active.kind === "cloud" && active.storageLocation ? "vod" : "bucket"),
      storageLocation:
        kept?.storageLocation ?? (active.kind === "cloud" ? (active.storageLocation ?? "") : ""),
      subscription:
        kept?.subscription ?? (active.kind === "cloud" ? (active.subscription ?? "") : ""),
      bucket: kept?.bucket ?? (active.kind === "cloud" ? given.IMS_BUCKET : ""),
      endpoint: kept?.endpoint ?? "",
    },
    saved: kept !== null,
    keptKey: kept?.sealedSecret ? (kept.accessKeyId?.slice(-4) ?? null) : null,
    machine: machineKeys(given)?.keySource === "environment" ? "environment" : "chain",
    active: {
      backend: active.kind,
      region: active.region,
      bucket: active.bucket,
      storageLocation: (active.kind === "cloud" && active.storageLocation) || null,
      subscription: (active.kind === "cloud" && active.subscription) || null,
      endpoint: imsClient().endpoint,
      keys: active.kind === "cloud" ? active.keySource : null,
    },
    envEndpoint: given.IMS_ENDPOINT ?? null,
    admin: await adminAccessHere(),
    unreadable: damaged || !(await isReadable(kept)),
  };
}
