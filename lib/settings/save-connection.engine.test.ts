import { processState } from "@/lib/base/testing/process-state";
import { mkdir, rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { askerHeader, sealAsker } from "@/lib/base/guard/seal-asker";
import { dataPath } from "@/lib/base/env";
import { migrate } from "@/lib/base/database/migrate";
import { imsClient, imsConnection } from "@/lib/ims/client";
import { type FakeCloud, startFakeCloud } from "@/lib/ims/testing/fake-cloud";
import type { ConnectionForm } from "@/lib/model/settings/connection";
import { migrations as media } from "@/lib/store/media";
import { migrations as settings } from "@/lib/store/settings";
import { removeConnection, saveConnection } from "./actions";
import { useKeptConnection } from "./active-connection";
import { answerTest } from "./answer-test";
import { loadConnection } from "./loaders";

const asker = vi.hoisted(() => {
  process.env.REELPRESS_DATA = `${process.env.TMPDIR ?? "/tmp"}/reelpress-save-${process.pid}`;
  return { headers: new Headers() };
});
vi.mock("next/headers", () => ({ headers: async () => asker.headers }));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));

const [accessKeyId, accessKeySecret] = ["LTAI5tFakeTeamKey01", "FakeTeamSecret01"];
const seal = (isLocal: boolean) => {
  const address = isLocal ? "127.0.0.1" : "203.0.113.9";
  return { [askerHeader]: sealAsker({ address, peer: address, isLocal }) };
};
const here = { host: "127.0.0.1:3000", ...seal(true) };
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let cloud: FakeCloud;
let form: ConnectionForm;

beforeAll(async () => {
  await mkdir(dataPath(), { recursive: true });
  database = await openTestDatabase();
  await migrate(database.pool, "settings", settings);
  await migrate(database.pool, "media", media);
  processState("database").opened = Promise.resolve(database);
});
afterAll(async () => {
  await database.close();
  await rm(dataPath(), { recursive: true, force: true });
});
beforeEach(async () => {
  asker.headers = new Headers(here);
  cloud = await startFakeCloud();
  form = {
    backend: "cloud",
    keySource: "typed",
    accessKeyId,
    accessKeySecret,
    region: "cn-beijing",
    storage: "bucket",
    bucket: "team-bucket",
    storageLocation: "",
    subscription: "",
    endpoint: `http://${cloud.endpoint}`,
  };
});
afterEach(async () => {
  await removeConnection({});
  await cloud.close();
});

const kept = async () => (await database.pool.query("select * from app.settings")).rows;
const list = () => imsClient().call("ListBatchMediaProducingJobs", { MaxResults: 1 });

describe("saving", () => {
  it("takes effect at once, and still after a restart", async () => {
    expect(imsConnection().active.kind).toBe("embedded");
    expect(await saveConnection({ form })).toEqual({ ok: true, value: null });
    await list();
    expect(cloud.log.at(-1)).toMatchObject({ accessKeyId });
    expect(imsClient().bucket).toBe("team-bucket");

    delete processState("ims client").connection;
    delete processState("ims client").client;
    await useKeptConnection(true);
    await list();
    expect(cloud.log).toHaveLength(2);
    // Jobs that the engine made before stay visible.
    expect(imsConnection().other?.kind).toBe("embedded");
  });

  it("keeps the secret sealed, and shows only the end of the id", async () => {
    await saveConnection({ form });
    expect(JSON.stringify(await kept())).not.toContain(accessKeySecret);
    const view = await loadConnection();
    expect(JSON.stringify(view)).not.toContain(accessKeySecret);
    expect(JSON.stringify(view)).not.toContain(accessKeyId);
    expect(view).toMatchObject({ keptKey: "ey01", saved: true, unreadable: false, admin: "open" });
  });

  it("uses the saved keys when none are typed, and combines no halves of two pairs", async () => {
    await saveConnection({ form });
    const untyped = { ...form, accessKeyId: "", accessKeySecret: "" };
    expect(await saveConnection({ form: { ...untyped, region: "cn-hangzhou" } })).toMatchObject({
      ok: true,
    });
    await list();
    expect(imsClient().region).toBe("cn-hangzhou");
    const half = await saveConnection({ form: { ...untyped, accessKeyId: "LTAI5tAnother" } });
    expect(half).toMatchObject({
      reason: "keys-missing",
      fields: [{ path: "accessKeySecret" }],
    });
  });

  it("switches back and keeps the keys; choosing the machine's keys drops them", async () => {
    await saveConnection({ form });
    const untyped = { ...form, accessKeyId: "", accessKeySecret: "" };
    await saveConnection({ form: { ...untyped, backend: "embedded" } });
    expect(imsConnection()).toMatchObject({
      active: { kind: "embedded" },
      other: { kind: "cloud" },
    });
    expect((await loadConnection()).keptKey).toBe("ey01");
    await saveConnection({ form: { ...untyped, keySource: "machine" } });
    expect((await loadConnection()).keptKey).toBeNull();
    expect(JSON.stringify(await kept())).not.toContain("v1.");
  });

  it("is refused without keys, and to somebody at another computer; then nothing changes", async () => {
    const bare = { ...form, accessKeyId: "", accessKeySecret: "" };
    expect(await saveConnection({ form: bare })).toMatchObject({ reason: "keys-missing" });
    expect(await saveConnection({ form: { ...form, bucket: "" } })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "form.bucket", message: "bucketMissing" }],
    });
    asker.headers = new Headers({ ...here, ...seal(false) });
    expect(await saveConnection({ form })).toMatchObject({ ok: false, reason: "not-local" });
    expect(await removeConnection({})).toMatchObject({ reason: "not-local" });
    expect((await loadConnection()).admin).toBe("elsewhere");
    asker.headers = new Headers(here);
    expect(await kept()).toEqual([]);
    expect(imsConnection().active.kind).toBe("embedded");
  });

  it("reports that a secret cannot be opened any more, and starts all the same", async () => {
    await saveConnection({ form });
    await rm(dataPath("secret.key"));
    await useKeptConnection(false);
    await expect(list()).rejects.toMatchObject({ imsCode: "InvalidCredentials" });
    expect((await loadConnection()).unreadable).toBe(true);
    expect(await saveConnection({ form })).toMatchObject({ ok: true });
    await list();
  });
});

describe("the route of the connection test", () => {
  const ask = (given: Record<string, string>, body: object = { form }) =>
    answerTest(
      new Request("http://127.0.0.1:3000/api/settings/connection-test", {
        method: "POST",
        headers: {
          ...here,
          "content-type": "application/json",
          origin: "http://127.0.0.1:3000",
          ...given,
        },
        body: JSON.stringify(body),
      }),
    );

  it("reports one step per line, and saves nothing", async () => {
    const answer = await ask({});
    const lines = (await answer.text()).trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { step: string }).step)).toContain("account");
    expect(await kept()).toEqual([]);
  });

  it.each<[string, Record<string, string>]>([
    ["a stranger's page", { origin: "https://evil.example.com" }],
    ["a request from elsewhere", seal(false)],
    ["a page without an origin", { origin: "null" }],
  ])("is shut for %s", async (_, given) => {
    expect((await ask(given)).status).toBe(403);
    expect(cloud.log).toEqual([]);
  });

  it("reports which fields are wrong", async () => {
    const answer = await ask({}, { form: { ...form, region: "Shanghai" } });
    expect(await answer.json()).toMatchObject({
      reason: "invalid",
      fields: [{ path: "form.region" }],
    });
  });
});
