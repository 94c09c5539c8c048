import "server-only";
import { randomUUID } from "node:crypto";
import { env } from "@/lib/base/env";
import type { CloudBackend } from "@/lib/ims/connection";
import type { StepResult } from "@/lib/model/settings/connection-test";
import { corsAllows } from "@/lib/oss/cors-allows";
import { createOssClient, type OssClient } from "@/lib/oss/create-oss-client";
import { OssError, ossCodes } from "@/lib/oss/oss-error";
import { corsRuleFor } from "./cors-rule";
import { ramPolicy } from "./ram-policy";
import { stepResult } from "./step-result";

const saidOf = ({ ossCode, message, requestId }: OssError) => ({
  said: { code: ossCode, message, requestId },
});
const policyOf = (bucket: string) => ({
  paste: { kind: "ramPolicy" as const, text: ramPolicy(bucket) },
});

/** `oss-cn-beijing.aliyuncs.com` -> `cn-beijing`. */
const regionIn = (endpoint: string) =>
  /oss-([a-z0-9-]+?)(-internal)?\./.exec(endpoint)?.[1] ?? endpoint;

function judgeBucket(error: OssError, cloud: CloudBackend): StepResult {
  const { bucket, region: wanted } = cloud;
  const said = saidOf(error);
  if (error.rightEndpoint) {
    const values = { bucket, wanted, region: regionIn(error.rightEndpoint) };
    return stepResult("bucket", "bad", "bucketElsewhere", { ...said, values });
  }
  const values = { bucket, wanted };
  if (error.ossCode === ossCodes.noSuchBucket) {
    return stepResult("bucket", "bad", "bucketMissing", { ...said, values });
  }
  if (error.ossCode === ossCodes.accessDenied) {
    const foreign = /not belong to you/i.test(error.message);
    if (foreign) return stepResult("bucket", "bad", "bucketForeign", { ...said, values });
    return stepResult("bucket", "warn", "bucketUntold", { ...said, values, ...policyOf(bucket) });
  }
  return stepResult("bucket", "bad", "bucketTrouble", { ...said, values });
}

async function checkFacts(oss: OssClient, cloud: CloudBackend): Promise<StepResult> {
  const values = { bucket: cloud.bucket, wanted: cloud.region };
  try {
    const { region, access } = await oss.bucketInfo();
    if (region !== cloud.region) {
      return stepResult("bucket", "bad", "bucketElsewhere", { values: { ...values, region } });
    }
    const isOpen = access === "public-read-write";
    return stepResult("bucket", isOpen ? "warn" : "good", isOpen ? "bucketPublic" : "bucketRight", {
      values,
    });
  } catch (error) {
    if (error instanceof OssError) return judgeBucket(error, cloud);
    throw error;
  }
}

async function checkWriting(oss: OssClient): Promise<StepResult> {
  const { bucket } = oss;
  const key = `reelpress-connection-test/${randomUUID()}.txt`;
  try {
    await oss.put(key, Buffer.from("Reelpress tested whether it can write here. Delete me.\n"));
    await oss.remove(key);
    return stepResult("writing", "good", "writingWorks", { values: { bucket } });
  } catch (error) {
    if (!(error instanceof OssError)) throw error;
    const denied = error.ossCode === ossCodes.accessDenied;
    const rest = { ...saidOf(error), values: { bucket, key } };
    if (!denied) return stepResult("writing", "bad", "writingTrouble", rest);
    return stepResult("writing", "bad", "writingDenied", { ...rest, ...policyOf(bucket) });
  }
}

async function checkBrowser(oss: OssClient, origin: string): Promise<StepResult> {
  const values = { bucket: oss.bucket, origin };
  const paste = { kind: "corsRule" as const, text: corsRuleFor(origin) };
  try {
    const allowed = corsAllows(await oss.corsRules(), origin, "PUT");
    if (allowed) return stepResult("browser", "good", "browserAllowed", { values });
    return stepResult("browser", "bad", "browserMissing", { values, paste });
  } catch (error) {
    if (!(error instanceof OssError)) throw error;
    return stepResult("browser", "warn", "browserUntold", { ...saidOf(error), values, paste });
  }
}

/** Checks the bucket: its region, whether it can be written to, and whether browsers may upload to it. */
export async function* checkBucket(
  cloud: CloudBackend,
  origin: string,
): AsyncGenerator<StepResult> {
  const { bucket, region, keys: credentials } = cloud;
  const endpoint = env().IMS_BUCKET_ENDPOINT;
  const oss = createOssClient({ bucket, region, credentials, endpoint, timeoutMs: 10_000 });
  const facts = await checkFacts(oss, cloud);
  yield facts;
  if (facts.state === "bad") return;
  const writing = await checkWriting(oss);
  yield writing;
  yield await checkBrowser(oss, origin);
}
