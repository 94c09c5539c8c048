import { afterEach, beforeEach, expect, it } from "vitest";
import type { CloudBackend } from "@/lib/ims/connection";
import { type FakeCloud, startFakeCloud } from "@/lib/ims/testing/fake-cloud";
import { type StepResult, stepResultSchema } from "@/lib/model/settings/connection-test";
import { type FakeOss, startFakeOss } from "@/lib/oss/testing/fake-oss";
import { testConnection } from "./test-connection";

const pair = { accessKeyId: "LTAI5tFakeTeamKey01", accessKeySecret: "FakeTeamSecret01" };
const location = "outin-0a1b2c.oss-cn-shanghai.aliyuncs.com";
const sts = { accessKeyId: "STS.1", accessKeySecret: "temporary", securityToken: "token" };
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64");
let cloud: FakeCloud;
let store: FakeOss;
let deleted: string[];

beforeEach(async () => {
  deleted = [];
  cloud = await startFakeCloud();
  store = await startFakeOss({ bucket: "outin-0a1b2c", keys: sts });
  cloud.answers.CreateUploadMedia = ({ UploadTargetConfig = "" }) => {
    expect(JSON.parse(UploadTargetConfig)).toMatchObject({ StorageLocation: location });
    const UploadAddress = encode({
      Endpoint: store.endpoint,
      Bucket: store.bucket,
      FileName: "sv/a.txt",
    });
    const { accessKeyId: AccessKeyId, accessKeySecret: AccessKeySecret } = sts;
    const UploadAuth = encode({ AccessKeyId, AccessKeySecret, SecurityToken: sts.securityToken });
    return { MediaId: "m1", UploadAddress, UploadAuth };
  };
  cloud.answers.DeleteMediaInfos = ({ MediaIds = "" }) => {
    deleted.push(MediaIds);
    return {};
  };
});
afterEach(async () => {
  await cloud.close();
  await store.close();
});

async function run(given: Partial<CloudBackend> = {}): Promise<Record<string, StepResult>> {
  const account: CloudBackend = {
    kind: "cloud",
    region: "cn-shanghai",
    bucket: "",
    storageLocation: location,
    endpoint: cloud.endpoint,
    protocol: "http",
    keySource: "settings",
    keys: async () => pair,
    ...given,
  };
  const results: Record<string, StepResult> = {};
  for await (const result of testConnection(account, "http://127.0.0.1:3000")) {
    results[result.step] = stepResultSchema.parse(result);
  }
  return results;
}
const findings = (results: Record<string, StepResult>) =>
  ["bucket", "writing", "browser"].map((step) => results[step]?.finding);

it("a good storage location accepts a tiny file, and the media is deleted again", async () => {
  expect(findings(await run())).toEqual(["vodRight", "writingWorks", "browserVod"]);
  expect(store.log).toEqual(["PUT sv/a.txt"]);
  expect(deleted).toEqual(["m1"]);
});

it("a location in another region is reported with both regions, and nothing is written", async () => {
  const results = await run({ region: "cn-beijing" });
  expect(results.bucket).toMatchObject({
    state: "bad",
    finding: "vodElsewhere",
    values: { region: "cn-shanghai", wanted: "cn-beijing" },
  });
  const hangzhou = "outin-0a1b2c.oss-cn-hangzhou.aliyuncs.com";
  const noUploads = await run({ region: "cn-hangzhou", storageLocation: hangzhou });
  expect(findings(noUploads)).toEqual(["vodNoUploads", "notReached", "notReached"]);
  expect(cloud.log.some(({ action }) => action === "CreateUploadMedia")).toBe(false);
});

it("a missing right shows a policy without a bucket; a location that is not ours, the cloud's words", async () => {
  cloud.denied.add("CreateUploadMedia");
  const denied = await run();
  expect(denied.writing).toMatchObject({ state: "bad", finding: "writingDenied" });
  expect(denied.writing?.paste?.text).toContain("ice:CreateUploadMedia");
  expect(denied.writing?.paste?.text).not.toContain("acs:oss");
  cloud.denied.clear();
  cloud.fault = ({ action }) =>
    action === "CreateUploadMedia" ? { status: 400, code: "InvalidStorageLocation" } : null;
  const foreign = (await run()).writing;
  expect(foreign).toMatchObject({
    finding: "vodRefused",
    said: { code: "InvalidStorageLocation" },
  });
});

it("a store that refuses the file is reported with its own message, and the media is deleted", async () => {
  store.fault = () => ({ status: 403, code: "AccessDenied" });
  expect((await run()).writing).toMatchObject({
    finding: "writingTrouble",
    said: { code: "AccessDenied" },
  });
  expect(deleted).toEqual(["m1"]);
});
