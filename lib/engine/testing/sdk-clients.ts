import * as core from "@alicloud/openapi-core";
import { imsVersion } from "@/lib/ims/contract/operations";
import { testKeys } from "./test-engine";

type CoreClient = typeof core.default;
const loaded = core.default as CoreClient | { default: CoreClient };
const Client = "default" in loaded ? loaded.default : loaded;

export type Fields = Record<string, string>;
export type SdkFailure = Error & {
  code: string;
  statusCode: number;
  data: Record<string, unknown> & { Message: string };
};

/** Calls with the official SDK core, as a developer's script does; signed with V3 by default. */
export function coreCaller(
  endpoint: string,
  options: {
    keys?: { accessKeyId: string; accessKeySecret: string; securityToken?: string };
    signatureAlgorithm?: string;
    /** The core's own `retryOptions`; without them the core does not retry. */
    retryOptions?: object;
    /** Without a signature, as the SDK calls public operations. */
    anonymous?: boolean;
  } = {},
) {
  const config = {
    ...(options.keys ?? testKeys),
    endpoint,
    protocol: "http",
    ...(options.signatureAlgorithm ? { signatureAlgorithm: options.signatureAlgorithm } : {}),
    ...(options.retryOptions ? { retryOptions: options.retryOptions } : {}),
  };
  const client = new Client(config as ConstructorParameters<CoreClient>[0]);
  return async (
    action: string,
    query: Fields = {},
    body?: Fields,
    version: string = imsVersion,
  ): Promise<Record<string, unknown>> => {
    const params = {
      action,
      version,
      protocol: "http",
      method: "POST",
      pathname: "/",
      authType: options.anonymous ? "Anonymous" : "AK",
      style: "RPC",
      reqBodyType: "formData",
      bodyType: "json",
    };
    const runtime = { readTimeout: 30_000, connectTimeout: 30_000 };
    type Call = Parameters<InstanceType<CoreClient>["callApi"]>;
    const answer = (await client.callApi(
      params as Call[0],
      { query, body } as unknown as Call[1],
      runtime as unknown as Call[2],
    )) as { body: Record<string, unknown> };
    return answer.body;
  };
}
