import { copyFile, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { paths } from "@/lib/base/pure/paths";
import { chooseSmallOutput, submit, waitForClips } from "./testing/app-pages";
import { expect, test } from "./testing/app-fixtures";

test.describe.configure({ mode: "serial" });

const jobName = "Spring promise 春季";

/** Counts what a person clicks, on every page that is opened from now on. */
async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0;
  await page.exposeFunction("noteClick", () => {
    clicks += 1;
  });
  await page.addInitScript(() => {
    const note = () => (window as unknown as { noteClick: () => void }).noteClick();
    window.addEventListener("click", (event) => event.isTrusted && note(), { capture: true });
  });
  return () => clicks;
}

/** A folder on the disk with folders in it. */
async function folderOf(folders: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const root = test.info().outputPath("spring");
  for (const [name, files] of Object.entries(folders)) {
    await mkdir(path.join(root, name), { recursive: true });
    for (const file of files) await copyFile(file, path.join(root, name, path.basename(file)));
  }
  return root;
}

test("uploaded files become different clips, which are played and downloaded", async ({
  page,
  footage,
}) => {
  const clicks = await countClicks(page);
  await page.goto(paths.home());
  await page.getByRole("link", { name: "Create" }).first().click();
  await page.waitForURL(/compose/);
  await page.getByRole("button", { name: "Start over" }).click();
  await page.waitForURL(/draft=/);
  await expect(page.getByText("New form started")).toBeVisible();

  // Each folder becomes a group. The page is loaded again before anything could be sent: the uploads go on.
  await page.route("**/api/uploads", (route) => route.abort());
  const spring = await folderOf({
    "Group one": [footage.wide, footage.tall],
    "Group two": [footage.life, footage.picture],
  });
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add a folder" }).click();
  await (await chooser).setFiles(spring);
  await expect(page.getByRole("textbox", { name: "Name of group 1" })).toHaveValue("Group one");
  await expect(page.getByRole("textbox", { name: "Name of group 2" })).toHaveValue("Group two");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.unroute("**/api/uploads");
  await page.reload();

  await page.getByRole("textbox", { name: "Title 1" }).click();
  await page.keyboard.type("Fresh today 今日新鲜");
  await page.getByRole("textbox", { name: "Script 1" }).click();
  await page.keyboard.type("Come and see us. 今天来看看吧。");
  await expect(page.getByText(/^Waiting for \d/)).toHaveCount(0);
  // The batch names itself after its title, until somebody names it.
  const name = page.getByRole("textbox", { name: "Name of this batch" });
  await expect(name).toHaveValue(/^Fresh today 今日新鲜, /);
  await name.fill(jobName);
  await chooseSmallOutput(page, 2);

  const preview = page.getByRole("region", { name: "Preview of one video" });
  const frame = preview.getByRole("img", { name: /^Video 1 at/ });
  await expect(frame).toBeVisible();
  expect(await frame.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    100,
  );
  const firstFrame = await frame.getAttribute("src");
  await preview.getByRole("button", { name: "Next video" }).click();
  const second = preview.getByRole("img", { name: /^Video 2 at/ });
  await expect(second).toBeVisible();
  expect(await second.getAttribute("src")).not.toBe(firstFrame);

  await submit(page, 2);
  await expect(page.getByRole("heading", { name: jobName })).toBeVisible();
  expect(clicks()).toBeGreaterThan(5);
  expect(clicks()).toBeLessThanOrEqual(15);
  await waitForClips(page, 2);

  await page.getByRole("button", { name: "Play video 1" }).click();
  const video = page.locator("video").first();
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeGreaterThan(0.4);
  const early = await video.screenshot();
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeGreaterThan(1.2);
  expect((await video.screenshot()).equals(early)).toBe(false);
  // Range requests: seeking back works without loading the file again.
  await video.evaluate((element: HTMLVideoElement) => {
    element.currentTime = 0.2;
  });
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeLessThan(1.2);

  // A HEAD request reports the size, of the whole file and of a part.
  const address = await video.evaluate((element: HTMLVideoElement) => element.currentSrc);
  const clip = await (await page.request.get(address)).body();
  const head = await page.request.head(address);
  expect(head.headers()["content-length"]).toBe(String(clip.length));
  const part = await page.request.get(address, { headers: { range: "bytes=100-299" } });
  expect([part.status(), part.headers()["content-length"]]).toEqual([206, "200"]);
  expect(part.headers()["content-range"]).toBe(`bytes 100-299/${clip.length}`);
  expect((await part.body()).equals(clip.subarray(100, 300))).toBe(true);

  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download all" }).click();
  const zip = await readFile(await (await started).path());
  // Local file headers: two clips and the table of what is in them.
  expect(zip.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  const text = zip.toString("latin1");
  expect(text.match(/ftyp/g)?.length).toBe(2);
  expect(zip.toString("utf8")).toContain("今天来看看吧");
});

test("a preset saves the form and can be run again", async ({ page }) => {
  await page.goto(paths.jobs());
  await page
    .getByRole("link", { name: new RegExp(jobName) })
    .first()
    .click();
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Save as preset" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Weekly 每周");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Preset saved")).toBeVisible();

  await page.goto(paths.presets());
  await page.getByRole("link", { name: "Weekly 每周" }).click();
  await expect(page.getByRole("textbox", { name: "Title 1" })).toHaveValue("Fresh today 今日新鲜");

  await page.goto(paths.presets());
  await page.getByRole("button", { name: "Make now" }).click();
  await page.waitForURL(/\/jobs\/[^/?]+$/);
  await waitForClips(page, 2);
});

test("the same seed gives the same shots, and a new run gives others", async ({ page }) => {
  await page.goto(paths.jobs());
  const rows = page.getByRole("link", { name: new RegExp(jobName) });
  await rows.last().click();
  await page.waitForURL(/\/jobs\/[^/?]+$/);
  const firstId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Make the same again" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith(firstId));
  await waitForClips(page, 2);
  const secondId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const shotsOf = async (id: string) => {
    const answer = await page.request.get(paths.api.job(id));
    const body: unknown = await answer.json();
    return JSON.stringify(body).match(/"shots":\[.*?\]/g);
  };
  const first = await shotsOf(firstId);
  expect(first?.length).toBe(2);
  expect(await shotsOf(secondId)).toEqual(first);
});
