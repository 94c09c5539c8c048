import "server-only";
import { accessKeys } from "@/lib/base/access-keys";
import { dataPath, env } from "@/lib/base/env";
import { createImsClient, type ImsClient, type ImsClientOptions } from "./create-client";

/** `127.0.0.1:3000`: where this process hears itself. */
function selfEndpoint(host: string, port: number): string {
  const everywhere = host === "0.0.0.0" || host === "::" || host === "";
  const name = everywhere ? "127.0.0.1" : host;
  return name.includes(":") ? `[${name}]:${port}` : `${name}:${port}`;
}

/** The endpoint, the keys and the abilities that the environment asks for: embedded or cloud. */
function optionsFromEnv(): ImsClientOptions {
  const settings = env();
  const place = { region: settings.IMS_REGION, bucket: settings.IMS_BUCKET };
  const accessKeyId = settings.ALIBABA_CLOUD_ACCESS_KEY_ID;
  const accessKeySecret = settings.ALIBABA_CLOUD_ACCESS_KEY_SECRET;
  if (accessKeyId && accessKeySecret) {
    const securityToken = settings.ALIBABA_CLOUD_SECURITY_TOKEN;
    return {
      ...place,
      endpoint: `ice.${settings.IMS_REGION}.aliyuncs.com`,
      protocol: "https",
      credentials: async () => ({ accessKeyId, accessKeySecret, securityToken }),
      extensions: false,
      timeoutMs: 30_000,
    };
  }
  return {
    ...place,
    endpoint: selfEndpoint(settings.HOST, settings.PORT),
    protocol: "http",
    credentials: async () => accessKeys(dataPath()),
    extensions: true,
  };
}

/** Kept on globalThis: pages, routes and actions have separate module instances. */
const holder = globalThis as { reelpressImsClient?: ImsClient };

/** The client of this process. The only place that knows embedded engine or cloud. */
export function imsClient(): ImsClient {
  return (holder.reelpressImsClient ??= createImsClient(optionsFromEnv()));
}
