import "server-only";
import { type Env, env } from "@/lib/base/env";
import { AppError } from "@/lib/base/pure/errors";
import { log } from "@/lib/base/log";
import { configureIms, imsConnection } from "@/lib/ims/client";
import {
  type CloudBackend,
  type Connection,
  embeddedBackend,
  machineKeys,
  type Backend,
  backendFromEnv,
  readEndpoint,
  regionalEndpoint,
} from "@/lib/ims/connection";
import { askCredentialChain } from "@/lib/ims/credential-chain";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { KeptConnection } from "@/lib/model/settings/connection";
import { getKeptConnection, openSecret } from "./kept-connection";

type Keys = Pick<CloudBackend, "keySource" | "keys">;

/**
 * Keys that cannot be obtained are reported like a refusal of the cloud, with the SDK's own error code.
 */
function noKeys(message: string, cause?: unknown): ImsError {
  return new ImsError("ims-refused", message, { imsCode: "InvalidCredentials", cause });
}

function typedKeys({ accessKeyId, sealedSecret }: KeptConnection): Keys {
  let secret: Promise<string> | undefined;
  return {
    keySource: "settings",
    async keys() {
      if (!accessKeyId || !sealedSecret) throw noKeys("No keys were entered in Settings.");
      try {
        return { accessKeyId, accessKeySecret: await (secret ??= openSecret(sealedSecret)) };
      } catch (error) {
        secret = undefined;
        if (!(error instanceof AppError)) throw error;
        throw noKeys(error.message, error);
      }
    },
  };
}

/** The configured account, whether it is in use or not. */
export function cloudBackendOf(kept: KeptConnection, given: Env = env()): CloudBackend {
  const chain: Keys = { keySource: "chain", keys: askCredentialChain };
  const keys = kept.keySource === "typed" ? typedKeys(kept) : (machineKeys(given) ?? chain);
  const endpoint = kept.endpoint || given.IMS_ENDPOINT || regionalEndpoint(kept.region);
  const { region, bucket } = kept;
  const vod = kept.storage === "vod" ? { storageLocation: kept.storageLocation } : {};
  const subscription = kept.subscription || undefined;
  return {
    kind: "cloud",
    region,
    bucket,
    ...vod,
    subscription,
    ...readEndpoint(endpoint),
    ...keys,
  };
}

/**
 * The backend for new jobs, from the saved connection or else from the environment, and the other
 * backends that may know older jobs: a cloud account that is configured but not in use, or an engine
 * that has made jobs before.
 */
export function connectionOf(
  kept: KeptConnection | null,
  engineWorked: boolean,
  given: Env = env(),
): Connection {
  const embedded = embeddedBackend(given);
  const older = engineWorked ? embedded : null;
  const cloud = kept ? cloudBackendOf(kept, given) : null;
  const active: Backend = kept
    ? kept.backend === "cloud" && cloud
      ? cloud
      : embedded
    : backendFromEnv(given);
  if (active.kind === "cloud") return { active, other: older };
  const described = kept && (kept.sealedSecret || kept.keySource === "machine") ? cloud : null;
  return { active, other: described };
}

/**
 * Loads the saved connection when this process starts. A row that cannot be read must not prevent the
 * start: the settings page reports it.
 */
export async function useKeptConnection(engineWorked: boolean): Promise<void> {
  const kept = await getKeptConnection().catch((error: unknown) => {
    log.error({ err: error }, "the saved connection cannot be read; the environment decides");
    return null;
  });
  configureIms(connectionOf(kept, engineWorked));
}

/** Loads the connection again after a change. Jobs that the engine has made so far stay known. */
export function changeConnection(kept: KeptConnection | null): void {
  const { active, other } = imsConnection();
  const engineWorked = active.kind === "embedded" || other?.kind === "embedded";
  configureIms(connectionOf(kept, engineWorked));
}
