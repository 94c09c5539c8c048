import { processState } from "@/lib/base/testing/process-state";
import type { BackendKind } from "./backend";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withFallback, abilitiesFor, oneCan } from "./fallback";
import { askCredentialChain } from "./credential-chain";
import { type AccessKeys, createImsClient, type ImsClient } from "./transport/create-client";
import { ImsError } from "./errors/ims-error";
import { type FakeCloud, startFakeCloud } from "./testing/fake-cloud";

let cloud: FakeCloud;
beforeEach(async () => {
  cloud = await startFakeCloud();
});
afterEach(() => cloud.close());

const [teamKey, teamSecret] = ["LTAI5tFakeTeamKey01", "FakeTeamSecret01"];

function clientOf(
  fake: FakeCloud,
  credentials: () => Promise<AccessKeys> = async () => ({
    accessKeyId: teamKey,
    accessKeySecret: teamSecret,
  }),
  kind: BackendKind = "cloud",
): ImsClient {
  return createImsClient({
    endpoint: fake.endpoint,
    protocol: "http",
    credentials,
    region: "cn-shanghai",
    bucket: "bucket",
    kind,
    timeoutMs: 5_000,
  });
}

const list = (client: ImsClient) => client.call("ListBatchMediaProducingJobs", { MaxResults: 1 });
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => "none",
    (error: unknown) => (error instanceof ImsError ? error.imsCode : String(error)),
  );

describe("the fake cloud", () => {
  it("accepts what the official core signs, and distinguishes the refusals of the gateway", async () => {
    const client = clientOf(cloud);
    expect(await codeOf(list(client))).toBe("none");
    const wrong = (pair: AccessKeys) => codeOf(list(clientOf(cloud, async () => pair)));
    expect(await wrong({ accessKeyId: "LTAInobody", accessKeySecret: teamSecret })).toBe(
      "InvalidAccessKeyId.NotFound",
    );
    expect(await wrong({ accessKeyId: teamKey, accessKeySecret: "wrong" })).toBe(
      "SignatureDoesNotMatch",
    );
    cloud.denied.add("ListBatchMediaProducingJobs");
    expect(await codeOf(list(client))).toBe("Forbidden.RAM");
    cloud.service = "suspended";
    expect(await codeOf(list(client))).toBe("OperationDenied.Suspended");
    cloud.aheadSeconds = 16 * 60;
    expect(await codeOf(list(client))).toBe("InvalidTimeStamp.Expired");
  });
});

describe("keys", () => {
  it("are requested before every call, so that temporary credentials are renewed", async () => {
    cloud.keys.set("STS.first", { secret: "first-secret", securityToken: "first-token" });
    let pair = {
      accessKeyId: "STS.first",
      accessKeySecret: "first-secret",
      securityToken: "first-token",
    };
    const client = clientOf(cloud, async () => pair);
    expect(await codeOf(list(client))).toBe("none");
    cloud.keys.delete("STS.first");
    cloud.keys.set("STS.second", { secret: "second-secret", securityToken: "second-token" });
    expect(await codeOf(list(client))).toBe("InvalidAccessKeyId.NotFound");
    pair = {
      accessKeyId: "STS.second",
      accessKeySecret: "second-secret",
      securityToken: "second-token",
    };
    expect(await codeOf(list(client))).toBe("none");
  });

  it("that cannot be had are a refusal, not a lost connection", async () => {
    const client = clientOf(cloud, () =>
      Promise.reject(new ImsError("ims-refused", "none", { imsCode: "InvalidCredentials" })),
    );
    expect(await codeOf(list(client))).toBe("InvalidCredentials");
    expect(cloud.log).toEqual([]);
  });
});

describe("the chain", () => {
  const names = ["ALIBABA_CLOUD_CREDENTIALS_FILE", "ALIBABA_CLOUD_ECS_METADATA_DISABLED", "HOME"];
  const before = names.map((name) => [name, process.env[name]] as const);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "reelpress-chain-"));
    process.env.HOME = folder;
    process.env.ALIBABA_CLOUD_ECS_METADATA_DISABLED = "true";
    process.env.ALIBABA_CLOUD_CREDENTIALS_FILE = path.join(folder, "credentials");
    delete processState("credential chain").chain;
  });
  afterEach(async () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    await rm(folder, { recursive: true });
  });

  it("finds a profile file, even one that was written after an earlier look found none", async () => {
    expect(await codeOf(askCredentialChain())).toBe("InvalidCredentials");
    const profile = `[default]\ntype = access_key\naccess_key_id = ${teamKey}\naccess_key_secret = ${teamSecret}\n`;
    await writeFile(path.join(folder, "credentials"), profile);
    expect(await askCredentialChain()).toMatchObject({
      accessKeyId: teamKey,
      accessKeySecret: teamSecret,
    });
    expect(await codeOf(list(clientOf(cloud, askCredentialChain)))).toBe("none");
  });
});

describe("two backends", () => {
  let older: FakeCloud;
  beforeEach(async () => {
    older = await startFakeCloud();
    older.answers.GetBatchMediaProducingJob = ({ JobId }) => ({
      EditingBatchJob: { JobId, Status: "Finished", SubJobList: [] },
    });
    cloud.answers.GetBatchMediaProducingJob = () => ({});
    cloud.fault = ({ action, params }) =>
      action === "GetBatchMediaProducingJob" && params.JobId !== "new"
        ? { status: 404, code: "ResourceNotFound" }
        : null;
  });
  afterEach(() => older.close());

  const both = () => withFallback(clientOf(cloud), clientOf(older));
  const get = (client: ImsClient, JobId: string) =>
    client.call("GetBatchMediaProducingJob", { JobId });

  it("a job of the previous backend is still found, and then read there directly", async () => {
    const client = both();
    await get(client, "old");
    await get(client, "old");
    expect(cloud.log).toHaveLength(1);
    expect(older.log).toHaveLength(2);
  });

  it("a job that no backend knows is refused with the message of the backend in use", async () => {
    older.fault = () => ({ status: 404, code: "JobNotFound" });
    expect(await codeOf(get(both(), "lost"))).toBe("ResourceNotFound");
    older.throttled = true;
    expect(await codeOf(get(both(), "lost"))).toBe("ResourceNotFound");
  });

  it("calls that only an engine can answer go to the engine, for the jobs that it made", async () => {
    older.answers.ReelpressGetBatchProgress = ({ JobId }) => {
      return { JobId, Status: "Processing", Seed: "s", Cancelled: false, SubJobs: [] };
    };
    const client = withFallback(clientOf(cloud), clientOf(older, undefined, "embedded"));
    await get(client, "old");
    await get(client, "new").catch(() => undefined);
    expect(["old", "new"].map((id) => abilitiesFor(client, id).cancel)).toEqual([true, false]);
    await client.call("ReelpressGetBatchProgress", { JobId: "old" });
    expect(older.log.at(-1)?.action).toBe("ReelpressGetBatchProgress");
    expect(oneCan(client, "cancel")).toBe(true);
    expect(oneCan(both(), "cancel")).toBe(false);
  });

  it("another failure is not hidden by asking elsewhere, and lists come from one backend", async () => {
    cloud.throttled = true;
    expect(await codeOf(get(both(), "old"))).toBe("Throttling.User");
    expect(await codeOf(list(both()))).toBe("Throttling.User");
    expect(older.log).toEqual([]);
  });
});
