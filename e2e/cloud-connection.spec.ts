import { request } from "node:http";
import type { Page } from "@playwright/test";
import { paths } from "@/lib/base/pure/paths";
import { type FakeCloud, startFakeCloud } from "@/lib/ims/testing/fake-cloud";
import { type FakeOss, openCors, startFakeOss } from "@/lib/oss/testing/fake-oss";
import { AppServer } from "./testing/app-server";
import { expect, test } from "./testing/policy-fixture";

const pair = { accessKeyId: "LTAI5tFakeTeamKey01", accessKeySecret: "FakeTeamSecret01" };

let cloud: FakeCloud;
let store: FakeOss;
let app: AppServer;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  cloud = await startFakeCloud();
  store = await startFakeOss({ keys: pair });
  store.cors = [openCors];
  app = await AppServer.create({
    IMS_ENDPOINT: `http://${cloud.endpoint}`,
    IMS_BUCKET_ENDPOINT: store.endpoint,
  });
});
test.afterAll(async () => {
  await app.stop();
  await cloud.close();
  await store.close();
});
test.beforeEach(() => {
  Object.assign(cloud, { aheadSeconds: 0, service: "open", denied: new Set(), throttled: false });
});

type Typed = { id?: string; secret?: string; region?: string; bucket?: string };

/** Fills the account in and tests it; resolves when the test is over. */
async function testAccount(page: Page, typed: Typed = {}): Promise<void> {
  await page.goto(`${app.url}${paths.settings()}`);
  await page.getByRole("radio", { name: "Alibaba Cloud" }).click();
  await page.getByLabel("AccessKey ID").fill(typed.id ?? pair.accessKeyId);
  await page.getByLabel("AccessKey secret").fill(typed.secret ?? pair.accessKeySecret);
  await page.getByLabel("Region").fill(typed.region ?? "cn-shanghai");
  await page.getByLabel("Bucket", { exact: true }).fill(typed.bucket ?? store.bucket);
  await page.getByRole("button", { name: "Test the connection" }).click();
  await expect(page.getByText(/Everything works\.|problems? found\.$/)).toBeVisible();
}

test("a wrong key is said in words, with the mend and the request id", async ({ page }) => {
  await testAccount(page, { id: "LTAI5tNobodyKnowsMe" });
  await expect(page.getByText("Alibaba Cloud does not know this AccessKey ID.")).toBeVisible();
  await expect(page.getByText(/Compare it with RAM/)).toBeVisible();
  await page.getByRole("button", { name: "For developers" }).click();
  await expect(page.getByText("InvalidAccessKeyId.NotFound", { exact: true })).toBeVisible();
  await expect(page.getByText("Request ID", { exact: true })).toBeVisible();
  await testAccount(page, { secret: "NotTheRightSecret" });
  await expect(page.getByText("The secret does not belong to this AccessKey ID.")).toBeVisible();
});

test("a wrong region names the region that the bucket is in", async ({ page }) => {
  await testAccount(page, { region: "cn-beijing" });
  await expect(
    page.getByText("The bucket team-bucket is in cn-shanghai, not in cn-beijing."),
  ).toBeVisible();
});

test("a throttled account: the keys are right, and the person is asked to wait", async ({
  page,
}) => {
  cloud.throttled = true;
  await testAccount(page);
  await expect(page.getByText("The keys are valid.")).toBeVisible();
  await expect(page.getByText(/the account is being asked too often/)).toBeVisible();
});

test("a service that is not opened, a wrong clock, and a missing right with its policy", async ({
  page,
}) => {
  cloud.service = "closed";
  await testAccount(page);
  await expect(page.getByText(/is not activated for this account/)).toBeVisible();
  cloud.service = "open";
  cloud.aheadSeconds = 30 * 60;
  await testAccount(page);
  await expect(page.getByText(/clock is off by more than 15 minutes/)).toBeVisible();
  cloud.aheadSeconds = 0;
  cloud.denied.add("*");
  await testAccount(page);
  await expect(page.getByLabel("RAM policy to paste")).toContainText(
    "ice:SubmitBatchMediaProducingJob",
  );
});

test("a healthy account is saved, holds at once and after a restart, and can be left again", async ({
  page,
}) => {
  await testAccount(page);
  await expect(page.getByText("Everything works.")).toBeVisible();
  expect(store.objects.size).toBe(0);
  await page.getByLabel("Subscription").selectOption("Basic");
  await page.locator("#connection").getByRole("button", { name: "Save", exact: true }).click();
  await expect(
    page.getByText("Saved. From now on, videos are made by Alibaba Cloud."),
  ).toBeVisible();
  await expect(page.getByText("Alibaba Cloud, cn-shanghai, bucket team-bucket")).toBeVisible();

  const before = cloud.log.length;
  await page.goto(`${app.url}${paths.media()}`);
  await expect.poll(() => cloud.log.length).toBeGreaterThan(before);

  await app.kill();
  await app.start();
  await page.goto(`${app.url}${paths.settings()}`);
  await expect(page.getByText("Alibaba Cloud, cn-shanghai, bucket team-bucket")).toBeVisible();
  await expect(page.getByText("A key ending in ey01 is saved.")).toBeVisible();
  const html = await page.content();
  expect(html).not.toContain(pair.accessKeySecret);
  expect(html).not.toContain(pair.accessKeyId);
  expect(app.log).not.toContain(pair.accessKeySecret);

  // The saved keys are tested without being typed again.
  await page.getByRole("button", { name: "Test the connection" }).click();
  await expect(page.getByText("Everything works.")).toBeVisible();

  await page.goto(`${app.url}${paths.compose()}`);
  const warning = page.getByText("the account has a Basic subscription");
  await expect(warning).toBeHidden();
  await page.getByRole("radio", { name: "Footage for a text" }).click();
  await expect(warning).toBeVisible();

  await page.goto(`${app.url}${paths.settings()}`);
  await page.getByRole("radio", { name: "This computer", exact: true }).click();
  await page.locator("#connection").getByRole("button", { name: "Save", exact: true }).click();
  await expect(
    page.getByText("Saved. From now on, videos are made on this computer."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Remove saved connection" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove saved connection" }).click();
  await expect(page.getByText("Removed.")).toBeVisible();
});

test("a request with an unknown host name for this computer is refused", async () => {
  const statusUnder = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const url = new URL(paths.settings(), app.url);
      const call = request(url, { headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      call.once("error", reject).end();
    });
  expect(await statusUnder(`rebind.example.com:${app.port}`)).toBe(421);
  expect(await statusUnder(`localhost:${app.port}`)).toBe(200);
});
