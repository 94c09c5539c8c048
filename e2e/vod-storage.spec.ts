import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { paths } from "@/lib/base/pure/paths";
import { type FakeCloud, startFakeCloud } from "@/lib/ims/testing/fake-cloud";
import { type FakeOss, openCors, startFakeOss } from "@/lib/oss/testing/fake-oss";
import { AppServer } from "./testing/app-server";
import { expect, test } from "./testing/policy-fixture";

const pair = { accessKeyId: "LTAI5tFakeTeamKey01", accessKeySecret: "FakeTeamSecret01" };
const location = "outin-0a1b2c3d.oss-cn-shanghai.aliyuncs.com";
const bytes = randomBytes(20 * 1024 ** 2);

let cloud: FakeCloud;
let store: FakeOss;
let app: AppServer;
let folder: string;

test.describe.configure({ mode: "serial" });

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64");

/** Credentials that may write one object for a while; older credentials are refused. */
function ticket(MediaId: string) {
  const SecurityToken = randomUUID();
  const [AccessKeyId, AccessKeySecret] = [`STS.${SecurityToken}`, `secret-${SecurityToken}`];
  store.keys = {
    accessKeyId: AccessKeyId,
    accessKeySecret: AccessKeySecret,
    securityToken: SecurityToken,
  };
  return {
    MediaId,
    UploadAddress: encode({
      Endpoint: store.endpoint,
      Bucket: store.bucket,
      FileName: `sv/${MediaId}`,
    }),
    UploadAuth: encode({ AccessKeyId, AccessKeySecret, SecurityToken }),
  };
}

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "reelpress-vod-"));
  await writeFile(path.join(folder, "film.mp4"), bytes);
  cloud = await startFakeCloud();
  store = await startFakeOss({ bucket: "outin-0a1b2c3d" });
  store.cors = [openCors];
  Object.assign(cloud.answers, {
    CreateUploadMedia: () => ticket(randomUUID().replaceAll("-", "")),
    RefreshUploadMedia: ({ MediaId = "" }) => ticket(MediaId),
    DeleteMediaInfos: ({ MediaIds = "" }) => {
      store.objects.delete(`sv/${MediaIds}`);
      return {};
    },
    BatchGetMediaInfos: () => ({ MediaInfos: [] }),
  });
  app = await AppServer.create({
    IMS_ENDPOINT: `http://${cloud.endpoint}`,
    // The content policy allows this store only when it is named; VOD's own stores are below
    // aliyuncs.com.
    IMS_BUCKET_ENDPOINT: store.endpoint,
  });
});
test.afterAll(async () => {
  await app.stop();
  await cloud.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

test("VOD storage is chosen, tested and saved", async ({ page }) => {
  await page.goto(`${app.url}${paths.settings()}`);
  await page.getByRole("radio", { name: "Alibaba Cloud" }).click();
  await page.getByLabel("AccessKey ID").fill(pair.accessKeyId);
  await page.getByLabel("AccessKey secret").fill(pair.accessKeySecret);
  await page.getByLabel("Region").fill("cn-beijing");
  await page.getByRole("radio", { name: "VOD storage" }).click();
  await page.getByLabel("Storage location").fill(location);
  await page.getByRole("button", { name: "Test the connection" }).click();
  await expect(
    page.getByText(`The storage location ${location} is in cn-shanghai, not in cn-beijing.`),
  ).toBeVisible();
  await page.getByLabel("Region").fill("cn-shanghai");
  await page.getByRole("button", { name: "Test the connection" }).click();
  await expect(page.getByText("Everything works.")).toBeVisible();
  expect(store.objects.size).toBe(0);
  await page.locator("#connection").getByRole("button", { name: "Save", exact: true }).click();
  const inUse = `Alibaba Cloud, cn-shanghai, VOD storage ${location}`;
  await expect(page.getByText(inUse)).toBeVisible();
});

test("a whole file is uploaded from the browser to VOD storage although its credentials expire on the way", async ({
  page,
}) => {
  // The first credentials expire at once.
  let isFirst = true;
  const { CreateUploadMedia } = cloud.answers;
  cloud.answers.CreateUploadMedia = (params) => {
    const given = CreateUploadMedia?.(params) as ReturnType<typeof ticket>;
    const auth = JSON.parse(Buffer.from(given.UploadAuth, "base64").toString()) as object;
    const ExpireUTCTime = new Date().toISOString();
    const answer = isFirst ? { UploadAuth: encode({ ...auth, ExpireUTCTime }) } : {};
    isFirst = false;
    return { ...given, ...answer };
  };
  store.log.length = 0;
  await page.goto(`${app.url}${paths.media()}`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add files" }).first().click();
  await (await chooser).setFiles([path.join(folder, "film.mp4")]);
  await expect(page.getByText("1 file added")).toBeVisible();
  expect(store.log.filter((line) => line.startsWith("PUT"))).toHaveLength(3);
  expect([...store.objects.values()].map((object) => object.equals(bytes))).toEqual([true]);
  const actions = cloud.log.map(({ action }) => action);
  expect(actions).toContain("RefreshUploadMedia");
  expect(actions).not.toContain("RegisterMediaInfo");
  await expect(page.getByText("Being checked…")).toBeVisible();
});

test("clips are stored in VOD storage by default, under their own names", async ({ page }) => {
  await page.goto(`${app.url}${paths.compose()}`);
  await page.getByRole("button", { name: /For developers: request/ }).click();
  await page.getByRole("tab", { name: "OutputConfig" }).click();
  await expect(page.getByText(`"StorageLocation": "${location}"`)).toBeVisible();
  await expect(page.getByText(/"FileName": "[a-z0-9-]+_\{index\}\.mp4"/)).toBeVisible();
});
