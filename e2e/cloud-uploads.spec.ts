import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { paths } from "@/lib/base/pure/paths";
import { type FakeCloud, startFakeCloud } from "@/lib/ims/testing/fake-cloud";
import { type FakeOss, openCors, startFakeOss } from "@/lib/oss/testing/fake-oss";
import { AppServer } from "./testing/app-server";
import { serveLibrary } from "./testing/cloud-library";
import { expect, test } from "./testing/policy-fixture";

const pair = { accessKeyId: "LTAI5tFakeTeamKey01", accessKeySecret: "FakeTeamSecret01" };
const run = promisify(execFile);

let cloud: FakeCloud;
let store: FakeOss;
let library: ReturnType<typeof serveLibrary>;
let app: AppServer;
let folder: string;
/** Some 30 MB: four parts, and more than a browser reads ahead. */
let film: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  cloud = await startFakeCloud();
  store = await startFakeOss({ keys: pair });
  library = serveLibrary(cloud, store);
  folder = await mkdtemp(path.join(tmpdir(), "reelpress-cloud-"));
  film = path.join(folder, "film.mp4");
  const line =
    "-v error -y -f lavfi -i testsrc2=size=1280x720:rate=25 -t 20 -vf noise=alls=60:allf=t " +
    "-c:v libx264 -preset ultrafast -b:v 12M -maxrate 12M -bufsize 12M -g 25 -pix_fmt yuv420p " +
    "-movflags +faststart";
  await run(process.env.FFMPEG_PATH ?? "ffmpeg", [...line.split(" "), film]);
  app = await AppServer.create({
    ALIBABA_CLOUD_ACCESS_KEY_ID: pair.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: pair.accessKeySecret,
    IMS_ENDPOINT: `http://${cloud.endpoint}`,
    IMS_BUCKET: store.bucket,
    IMS_BUCKET_ENDPOINT: store.endpoint,
  });
});
test.afterAll(async () => {
  await app.stop();
  await cloud.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function choose(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add files" }).first().click();
  await (await chooser).setFiles([file]);
}

const puts = () => store.log.filter((line) => line.startsWith("PUT")).map((line) => line.slice(-1));
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

test("a bucket without a rule for this page is named, with the way to the mend", async ({
  page,
}) => {
  await page.goto(`${app.url}${paths.media()}`);
  await choose(page, film);
  await expect(page.getByText(/does not allow uploads from this page/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Open the connection settings" })).toHaveAttribute(
    "href",
    `${paths.settings()}#connection`,
  );
  expect(puts()).toEqual([]);
});

test("an upload cut off by a reload goes on where it stopped, and is in sight while it is examined", async ({
  page,
}) => {
  store.cors = [openCors];
  // Only the first part gets through before the page is closed.
  store.fault = (line) =>
    line.startsWith("PUT") && !line.endsWith("part 1")
      ? { status: 503, code: "ServiceUnavailable" }
      : null;
  await page.goto(`${app.url}${paths.media()}`);
  await choose(page, film);
  const parts = () => [...store.uploads.values()].at(-1)?.parts.size;
  await expect.poll(parts).toBe(1);
  await page.reload();
  await expect(page.getByText("1 unfinished upload")).toBeVisible();
  store.fault = () => null;
  store.log.length = 0;
  await choose(page, film);
  await expect(page.getByText("1 file added")).toBeVisible();
  expect(puts().toSorted()).toEqual(["2", "3", "4"]);
  const bytes = await readFile(film);
  expect(sha256([...store.objects.values()][0] ?? Buffer.alloc(0))).toBe(sha256(bytes));
  await expect(page.getByText("Being checked…")).toBeVisible();
  await library.finishExamining();
  await expect(page.getByText("Being checked…")).toHaveCount(0);
});

test("a film that was paused for two hours can still be moved to another position", async ({
  page,
}) => {
  await page.goto(`${app.url}${paths.media()}`);
  await page.getByRole("button", { name: "film.mp4: show details" }).first().click();
  const video = page.locator("video");
  const seconds = () => video.evaluate((player: HTMLVideoElement) => player.currentTime);
  await expect
    .poll(() => video.evaluate((player: HTMLVideoElement) => player.readyState))
    .toBeGreaterThan(0);
  store.aheadSeconds = 2 * 3600;
  await library.resign();
  await video.evaluate((player: HTMLVideoElement) => {
    player.currentTime = 18;
  });
  await expect
    .poll(() => video.evaluate((player: HTMLVideoElement) => player.currentSrc))
    .toContain("again=1");
  await expect.poll(seconds).toBeGreaterThanOrEqual(18);
  await expect
    .poll(() => video.evaluate((player: HTMLVideoElement) => player.readyState))
    .toBeGreaterThan(1);
  store.aheadSeconds = 0;
});

test("a download of a cloud object is named after its media", async ({ page }) => {
  await library.resign();
  await page.goto(`${app.url}${paths.media()}`);
  await page.getByRole("button", { name: "film.mp4: show details" }).first().click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("film.mp4");
  expect(sha256(await readFile(await file.path()))).toBe(sha256(await readFile(film)));
});

test("media that were deleted elsewhere disappear when the library is reloaded", async ({
  page,
}) => {
  await page.goto(`${app.url}${paths.media()}`);
  await expect(page.getByRole("button", { name: "film.mp4: show details" })).toBeVisible();
  library.media.clear();
  await page.getByRole("button", { name: /^Refresh/ }).click();
  await expect(page.getByRole("button", { name: "film.mp4: show details" })).toHaveCount(0);
});
