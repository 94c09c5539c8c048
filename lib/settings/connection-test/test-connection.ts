import "server-only";
import type { CloudBackend } from "@/lib/ims/connection";
import { createImsClient } from "@/lib/ims/transport/create-client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import {
  type ConnectionStep,
  connectionSteps,
  type StepResult,
} from "@/lib/model/settings/connection-test";
import { checkAccount } from "./check-account";
import { checkBucket } from "./check-bucket";
import { checkVod } from "./check-vod";
import { probeAddress } from "./probe-address";
import { stepResult } from "./step-result";

async function* checkKeys(cloud: CloudBackend): AsyncGenerator<StepResult> {
  try {
    const { accessKeyId } = await cloud.keys();
    const values = { source: cloud.keySource, ending: accessKeyId.slice(-4) };
    yield stepResult("keys", "good", "keysFound", { values });
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
    const said = { code: error.imsCode, message: error.message, requestId: "" };
    yield stepResult("keys", "bad", "keysMissing", { said, values: { source: cloud.keySource } });
  }
}

/** One attempt per call and a short timeout, because a person waits for the result. */
function impatientClient({ keys, ...cloud }: CloudBackend) {
  return createImsClient({
    ...cloud,
    credentials: keys,
    timeoutMs: 20_000,
  });
}

/**
 * Tests an account step by step with free calls, and with one tiny file that is written to the bucket
 * and deleted again. Each step is reported as soon as it is known. The first problem with keys,
 * address, clock or account ends the test, because later failures would have the same cause. The bucket
 * is tested even when IMS itself refuses: OSS is another service with the same keys.
 * @param origin where browsers open the app, for the bucket's rule about uploads from it
 */
export async function* testConnection(
  cloud: CloudBackend,
  origin: string,
): AsyncGenerator<StepResult> {
  const done = new Set<ConnectionStep>();
  const needed = new Set<ConnectionStep>(["keys", "address", "clock", "account"]);
  const client = impatientClient(cloud);
  const { storageLocation: location } = cloud;
  const parts = [
    () => checkKeys(cloud),
    () => probeAddress(cloud),
    () => checkAccount(client, cloud.bucket),
    () => (location ? checkVod(client, cloud, location) : checkBucket(cloud, origin)),
  ];
  let stopped = false;
  for (const part of parts) {
    if (stopped) break;
    for await (const result of part()) {
      // A later failure overrides an earlier success of the same step.
      if (done.has(result.step) && result.state !== "bad") continue;
      done.add(result.step);
      yield result;
      if (result.state === "bad" && needed.has(result.step)) stopped = true;
    }
  }
  for (const step of connectionSteps) {
    if (!done.has(step)) yield stepResult(step, "skipped", "notReached");
  }
}
