import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import * as credentials from "@alicloud/credentials";
import type { AccessKeys } from "./transport/create-client";
import { ImsError } from "./errors/ims-error";

/** Under Node the default of a CommonJS package is its `module.exports`, under a bundler its class. */
type Chain = typeof credentials.default;
const loaded = credentials.default as Chain | { default: Chain };
const Chain = "default" in loaded ? loaded.default : loaded;

/** The chain, shared by the whole process so that its temporary keys are renewed only once. */
const holder = oncePerProcess(
  "credential chain",
  (): { chain?: InstanceType<Chain> | undefined } => ({}),
);

/**
 * Keys as Alibaba Cloud's own programs find them: environment, OIDC, `~/.aliyun/config.json`,
 * `~/.alibabacloud/credentials`, the RAM role of the machine, `ALIBABA_CLOUD_CREDENTIALS_URI`.
 * @throws ImsError `InvalidCredentials`, the SDK's own code, when no link of the chain has keys
 */
export async function askCredentialChain(): Promise<AccessKeys> {
  const chain = (holder.chain ??= new Chain());
  try {
    const { accessKeyId = "", accessKeySecret = "", securityToken } = await chain.getCredential();
    return { accessKeyId, accessKeySecret, securityToken };
  } catch (error) {
    // After finding nothing, a chain asks only its last link, so a new chain is needed.
    holder.chain = undefined;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImsError("ims-refused", reason, { imsCode: "InvalidCredentials", cause: error });
  }
}
