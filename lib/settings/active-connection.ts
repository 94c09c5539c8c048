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

/** Keys that cannot be had are a refusal of the cloud's kind, in the SDK's own word. */
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

/** The account that is described, whether it is switched on or not. */
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
 * Where work goes by what was saved, else by the environment, and where else older work may be
 * known: a cloud that is switched off but still described, or an engine that has worked before.
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
 * Makes what was saved the connection of this process, at its start. A row that cannot be read
 * must not keep the program from starting: the settings page says so.
 */
export async function useKeptConnection(engineWorked: boolean): Promise<void> {
  const kept = await getKeptConnection().catch((error: unknown) => {
    log.error({ err: error }, "the saved connection cannot be read; the environment decides");
    return null;
  });
  configureIms(connectionOf(kept, engineWorked));
}

/** The same when it was changed. What the engine made until now stays known. */
export function changeConnection(kept: KeptConnection | null): void {
  const { active, other } = imsConnection();
  const engineWorked = active.kind === "embedded" || other?.kind === "embedded";
  configureIms(connectionOf(kept, engineWorked));
}
