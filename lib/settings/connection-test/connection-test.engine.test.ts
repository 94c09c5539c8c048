import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CloudBackend } from "@/lib/ims/connection";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { type FakeCloud, startFakeCloud } from "@/lib/ims/testing/fake-cloud";
import {
  connectionSteps,
  type StepResult,
  stepResultSchema,
} from "@/lib/model/settings/connection-test";
import { type FakeOss, openCors, startFakeOss } from "@/lib/oss/testing/fake-oss";
import { testConnection } from "./test-connection";

const oss = vi.hoisted(() => ({ endpoint: "" }));
vi.mock("@/lib/base/env", async (original) => {
  const real = await original<typeof import("@/lib/base/env")>();
  return { ...real, env: () => ({ ...real.env(), IMS_BUCKET_ENDPOINT: oss.endpoint }) };
});

const origin = "http://127.0.0.1:3000";
const pair = { accessKeyId: "LTAI5tFakeTeamKey01", accessKeySecret: "FakeTeamSecret01" };
let cloud: FakeCloud;
let store: FakeOss;
let account: CloudBackend;

beforeEach(async () => {
  cloud = await startFakeCloud();
  store = await startFakeOss({ keys: pair });
  store.cors = [openCors];
  oss.endpoint = store.endpoint;
  account = {
    kind: "cloud",
    region: "cn-shanghai",
    bucket: store.bucket,
    endpoint: cloud.endpoint,
    protocol: "http",
    keySource: "settings",
    keys: async () => pair,
  };
});
afterEach(async () => {
  await cloud.close();
  await store.close();
});

async function run(given: Partial<CloudBackend> = {}): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for await (const result of testConnection({ ...account, ...given }, origin)) {
    results.push(stepResultSchema.parse(result));
  }
  return results;
}

/** The last result of each step: `bad secretWrong`. */
function lastResults(results: readonly StepResult[]): Record<string, string> {
  return Object.fromEntries(
    results.map(({ step, state, finding }) => [step, `${state} ${finding}`]),
  );
}

const firstBad = (results: readonly StepResult[]) => results.find(({ state }) => state === "bad");

describe("a healthy account", () => {
  it("passes step by step, in order, and nothing is left behind", async () => {
    const results = await run();
    expect(results.map(({ step }) => step)).toEqual([...connectionSteps]);
    expect(lastResults(results)).toEqual({
      keys: "good keysFound",
      address: "good addressAnswers",
      clock: "good clockRight",
      account: "good accountKnown",
      service: "good serviceOpen",
      rights: "good rightsEnough",
      bucket: "good bucketRight",
      writing: "good writingWorks",
      browser: "good browserAllowed",
    });
    expect(store.objects.size).toBe(0);
    // Only calls that read: nothing that IMS would charge for.
    expect(cloud.log.map(({ action }) => action)).toEqual([
      "ListBatchMediaProducingJobs",
      "ListMediaBasicInfos",
    ]);
  });

  it("never reveals a secret, and shows only the end of the id", async () => {
    const text = JSON.stringify(await run());
    expect(text).not.toContain(pair.accessKeySecret);
    expect(text).not.toContain(pair.accessKeyId);
    expect(text).toContain("ey01");
  });
});

describe("a problem is reported at its step, and the steps before it pass", () => {
  it("no keys", async () => {
    const keys = () =>
      Promise.reject(new ImsError("ims-refused", "none", { imsCode: "InvalidCredentials" }));
    const results = lastResults(await run({ keys }));
    expect(results).toMatchObject({ keys: "bad keysMissing", address: "skipped notReached" });
    expect(cloud.log).toEqual([]);
  });

  it.each([
    ["an unknown id", { accessKeyId: "LTAInobody", accessKeySecret: "x".repeat(30) }, "keyUnknown"],
    ["a wrong secret", { ...pair, accessKeySecret: "x".repeat(30) }, "secretWrong"],
    ["an expired token", { ...pair, securityToken: "old" }, "tokenExpired"],
  ])("%s", async (_, keys, finding) => {
    const results = await run({ keys: async () => keys });
    expect(lastResults(results)).toMatchObject({
      clock: "good clockRight",
      account: `bad ${finding}`,
      service: "skipped notReached",
      bucket: "skipped notReached",
    });
    expect(firstBad(results)?.said?.requestId).not.toBe("");
  });

  it("a key that is switched off", async () => {
    cloud.keys.set(pair.accessKeyId, { secret: pair.accessKeySecret, inactive: true });
    expect(lastResults(await run()).account).toBe("bad keyInactive");
  });

  it.each([
    [20, "bad clockWrong", "behind"],
    [-20, "bad clockWrong", "ahead"],
    [5, "warn clockDrifts", "behind"],
  ])("a clock that is %i minutes from the cloud's", async (minutes, expected, direction) => {
    cloud.aheadSeconds = minutes * 60;
    const results = await run();
    expect(lastResults(results).clock).toBe(expected);
    const clock = results.find(({ step }) => step === "clock");
    expect(clock?.values).toEqual({ minutes: Math.abs(minutes), direction });
    expect(lastResults(results).account).toBe(
      expected.startsWith("bad") ? "skipped notReached" : "good accountKnown",
    );
  });

  it("a wrong clock that only the signature check reveals", async () => {
    cloud.fault = () => ({ status: 400, code: "InvalidTimeStamp.Expired" });
    expect(lastResults(await run()).clock).toBe("bad clockWrong");
  });

  it("a service that is not opened, or suspended; the bucket is tested all the same", async () => {
    cloud.service = "closed";
    expect(lastResults(await run())).toMatchObject({
      account: "good accountKnown",
      service: "bad serviceClosed",
      rights: "skipped notReached",
      bucket: "good bucketRight",
    });
    cloud.service = "suspended";
    expect(lastResults(await run()).service).toBe("bad serviceSuspended");
  });

  it("a throttled account: the keys are right, and IMS is called only once", async () => {
    cloud.throttled = true;
    const results = await run();
    expect(lastResults(results)).toMatchObject({
      account: "good accountKnown",
      service: "warn serviceThrottled",
    });
    expect(cloud.log).toHaveLength(1);
  });

  it("a missing right: which one, and the policy that gives it", async () => {
    cloud.denied.add("ListMediaBasicInfos");
    const rights = (await run()).find(({ step }) => step === "rights");
    expect(rights).toMatchObject({
      state: "bad",
      finding: "rightsMissing",
      values: { operation: "ListMediaBasicInfos" },
      paste: { kind: "ramPolicy" },
    });
    expect(rights?.paste?.text).toContain("ice:ListMediaBasicInfos");
  });

  it("an address without a server, and an address of another program", async () => {
    const results = lastResults(await run({ endpoint: "127.0.0.1:1" }));
    expect(results).toMatchObject({ address: "bad addressClosed", account: "skipped notReached" });
    const unknown = lastResults(
      await run({ endpoint: "ice.cn-nowhere.invalid", protocol: "https" }),
    );
    expect(unknown.address).toBe("bad addressUnknown");
    const encrypted = lastResults(await run({ protocol: "https" }));
    expect(encrypted.address).toMatch(/^bad address(Certificate|Closed)/);
    cloud.answers.ListBatchMediaProducingJobs = () => ({ EditingBatchJobList: "no list" });
    expect(lastResults(await run()).address).toBe("bad addressStranger");
  });
});

describe("the bucket", () => {
  it("in another region is reported with its region", async () => {
    const bucket = (await run({ region: "cn-beijing" })).find(({ step }) => step === "bucket");
    expect(bucket).toMatchObject({
      state: "bad",
      finding: "bucketElsewhere",
      values: { bucket: store.bucket, wanted: "cn-beijing", region: "cn-shanghai" },
    });
  });

  it("that does not exist ends the steps of the bucket", async () => {
    expect(lastResults(await run({ bucket: "nobodys-bucket" }))).toMatchObject({
      bucket: "bad bucketMissing",
      writing: "skipped notReached",
    });
  });

  it("that can be read but not written shows the policy for writing", async () => {
    store.fault = (line) =>
      line.startsWith("PUT ") ? { status: 403, code: "AccessDenied" } : null;
    const results = await run();
    expect(lastResults(results)).toMatchObject({
      writing: "bad writingDenied",
      browser: "good browserAllowed",
    });
    const text = results.find(({ step }) => step === "writing")?.paste?.text;
    expect(text).toContain(`acs:oss:*:*:${store.bucket}/*`);
  });

  it("without a rule for our pages shows the rule, with our own origin", async () => {
    store.cors = [{ ...openCors, origins: ["https://elsewhere.example.com"] }];
    const browser = (await run()).find(({ step }) => step === "browser");
    expect(browser).toMatchObject({ state: "bad", finding: "browserMissing" });
    expect(browser?.paste?.text).toContain(`<AllowedOrigin>${origin}</AllowedOrigin>`);
  });
});
