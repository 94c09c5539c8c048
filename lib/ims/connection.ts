import "server-only";
import type { Env } from "@/lib/base/env";
import { askCredentialChain } from "./credential-chain";
import type { AccessKeys } from "./transport/create-client";
import type { Subscription } from "./schema/subscriptions";

/** Where the cloud's keys come from. */
export type KeySource = "settings" | "environment" | "chain";

/** An account of Alibaba Cloud. `keys` is called before every request, so that temporary keys are renewed. */
export type CloudBackend = {
  kind: "cloud";
  region: string;
  bucket: string;
  /** VOD storage that uploads and clips go to instead of the bucket. */
  storageLocation?: string | undefined;
  /** As entered in the settings; IMS does not report it. */
  subscription?: Subscription | undefined;
  /** `host` or `host:port`. */
  endpoint: string;
  protocol: "http" | "https";
  keySource: KeySource;
  keys: () => Promise<AccessKeys>;
};

/** The engine of this program. */
export type EmbeddedBackend = { kind: "embedded"; region: string; bucket: string };

export type Backend = CloudBackend | EmbeddedBackend;

/**
 * The backend for new work, and the other one for older work: clips made before a switch of backends
 * can still be followed and played.
 */
export type Connection = { active: Backend; other: Backend | null };

/** The embedded engine, as the environment names its bucket and region. */
export function embeddedBackend(env: Env): EmbeddedBackend {
  return { kind: "embedded", region: env.IMS_REGION, bucket: env.IMS_BUCKET };
}

/** The address of the API in a region. Source: the SDK's endpoint rule `ice.<region>.aliyuncs.com`. */
export const regionalEndpoint = (region: string): string => `ice.${region}.aliyuncs.com`;

/** `http://127.0.0.1:9000/` or a bare host, which means https. */
export function readEndpoint(text: string): Pick<CloudBackend, "endpoint" | "protocol"> {
  const [, scheme, host = ""] = /^(?:(https?):\/\/)?([^/]*)/i.exec(text) ?? [];
  return { endpoint: host, protocol: scheme?.toLowerCase() === "http" ? "http" : "https" };
}

/** The keys found on the machine, without any settings; null when there are none. */
export function machineKeys(env: Env): Pick<CloudBackend, "keySource" | "keys"> | null {
  const accessKeyId = env.ALIBABA_CLOUD_ACCESS_KEY_ID;
  const accessKeySecret = env.ALIBABA_CLOUD_ACCESS_KEY_SECRET;
  if (accessKeyId && accessKeySecret) {
    const securityToken = env.ALIBABA_CLOUD_SECURITY_TOKEN;
    const pair = { accessKeyId, accessKeySecret, securityToken };
    return { keySource: "environment", keys: async () => pair };
  }
  if (env.IMS_CREDENTIALS === "chain") return { keySource: "chain", keys: askCredentialChain };
  return null;
}

/** The backend that the environment selects: the cloud with keys, the embedded engine without. */
export function backendFromEnv(env: Env): Backend {
  const keys = machineKeys(env);
  if (!keys) return embeddedBackend(env);
  return {
    kind: "cloud",
    region: env.IMS_REGION,
    bucket: env.IMS_BUCKET,
    storageLocation: env.IMS_STORAGE_LOCATION,
    subscription: env.IMS_SUBSCRIPTION,
    ...readEndpoint(env.IMS_ENDPOINT ?? regionalEndpoint(env.IMS_REGION)),
    ...keys,
  };
}
