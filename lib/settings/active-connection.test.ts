import { describe, expect, it } from "vitest";
import { parseEnv } from "@/lib/base/env";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { KeptConnection } from "@/lib/model/settings/connection";
import { connectionOf } from "./active-connection";

const bare = parseEnv({});
const pair = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: "env-id",
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: "env-secret",
  ALIBABA_CLOUD_SECURITY_TOKEN: "env-token",
};
const kept: KeptConnection = {
  backend: "cloud",
  keySource: "typed",
  accessKeyId: "typed-id",
  sealedSecret: null,
  region: "cn-beijing",
  storage: "bucket",
  bucket: "team-bucket",
  storageLocation: "outin-0a.oss-cn-beijing.aliyuncs.com",
  subscription: "",
  endpoint: "",
};

describe("the backend for new jobs", () => {
  it("is the engine without any settings, and the cloud with keys of the environment", async () => {
    expect(connectionOf(null, false, bare).active).toMatchObject({ kind: "embedded" });
    const { active } = connectionOf(null, false, parseEnv({ ...pair, IMS_REGION: "cn-hangzhou" }));
    expect(active).toMatchObject({
      kind: "cloud",
      keySource: "environment",
      endpoint: "ice.cn-hangzhou.aliyuncs.com",
      protocol: "https",
    });
    if (active.kind !== "cloud") throw new Error("no cloud");
    expect(await active.keys()).toEqual({
      accessKeyId: "env-id",
      accessKeySecret: "env-secret",
      securityToken: "env-token",
    });
  });

  it("writes files into the bucket or into VOD storage, as chosen", () => {
    expect(connectionOf(kept, false, bare).active).not.toHaveProperty("storageLocation");
    const { active } = connectionOf({ ...kept, storage: "vod" }, false, bare);
    expect(active).toMatchObject({ storageLocation: kept.storageLocation });
  });

  it("knows the subscription that was set, and none when none was set", () => {
    expect(connectionOf(kept, false, bare).active).toMatchObject({ subscription: undefined });
    const said = connectionOf({ ...kept, subscription: "basic" }, false, bare).active;
    expect(said).toMatchObject({ subscription: "basic" });
    const given = connectionOf(null, false, parseEnv({ ...pair, IMS_SUBSCRIPTION: "standard" }));
    expect(given.active).toMatchObject({ subscription: "standard" });
  });

  it("uses the credential chain only when it is configured: a profile file alone spends no money", () => {
    const { active } = connectionOf(null, false, parseEnv({ IMS_CREDENTIALS: "chain" }));
    expect(active).toMatchObject({ kind: "cloud", keySource: "chain" });
  });

  it("prefers the saved connection to the environment, in both directions", () => {
    const cloud = parseEnv({ ...pair, IMS_ENDPOINT: "http://127.0.0.1:9000/" });
    const off = connectionOf({ ...kept, backend: "embedded" }, false, cloud);
    expect(off.active.kind).toBe("embedded");
    const on = connectionOf(kept, false, cloud);
    expect(on.active).toMatchObject({
      kind: "cloud",
      keySource: "settings",
      region: "cn-beijing",
      bucket: "team-bucket",
      endpoint: "127.0.0.1:9000",
      protocol: "http",
    });
    const machine = connectionOf({ ...kept, keySource: "machine" }, false, cloud);
    expect(machine.active).toMatchObject({ keySource: "environment", region: "cn-beijing" });
    const chain = connectionOf({ ...kept, keySource: "machine" }, false, bare);
    expect(chain.active).toMatchObject({ keySource: "chain" });
  });

  it("a saved address takes precedence over those of the environment and the region", () => {
    const own = { ...kept, endpoint: "ice-vpc.cn-beijing.aliyuncs.com" };
    const given = parseEnv({ IMS_ENDPOINT: "elsewhere.example.com" });
    expect(connectionOf(own, false, given).active).toMatchObject({
      endpoint: "ice-vpc.cn-beijing.aliyuncs.com",
    });
    expect(connectionOf(kept, false, bare).active).toMatchObject({
      endpoint: "ice.cn-beijing.aliyuncs.com",
    });
  });
});

describe("the backends that know older jobs", () => {
  it("include the engine when it has made jobs before, and the cloud while its account is configured", () => {
    expect(connectionOf(kept, true, bare).other).toMatchObject({ kind: "embedded" });
    expect(connectionOf(kept, false, bare).other).toBeNull();
    const off = { ...kept, backend: "embedded" as const };
    expect(connectionOf(off, true, bare).other).toBeNull();
    expect(connectionOf({ ...off, sealedSecret: "v1.a.b.c" }, true, bare).other).toMatchObject({
      kind: "cloud",
    });
    expect(connectionOf(null, true, bare).other).toBeNull();
  });
});

it("missing keys are a refusal that names the remedy, at the first call and not before", async () => {
  const { active } = connectionOf(kept, false, bare);
  if (active.kind !== "cloud") throw new Error("no cloud");
  const error = await active.keys().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ImsError);
  expect(error).toMatchObject({ imsCode: "InvalidCredentials" });
});
