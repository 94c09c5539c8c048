import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { paths } from "@/lib/base/pure/paths";
import { expect, test } from "../testing/app-fixtures";
import { makeCover, makeSocialPreview, makeStill, makeWalk, type Shown } from "./make-picture";
import { docsFolder, publicFolder } from "./folders";

const size = { width: 1200, height: 750 };

test.use({ viewport: size, colorScheme: "light" });

test("the walk from the sample project to its videos", async ({ page }) => {
  const folder = await mkdtemp(path.join(tmpdir(), "reelpress-pictures-"));
  const frames: Shown[] = [];
  const shoot = async (name: string, seconds: number) => {
    const file = path.join(folder, `${name}.png`);
    await page.screenshot({ path: file, animations: "disabled" });
    frames.push({ file, seconds });
    return file;
  };

  await page.goto(paths.home());
  await page.getByRole("button", { name: "Load the sample project" }).click();
  await page.waitForURL(/\/compose/, { timeout: 180_000 });
  await page.getByRole("spinbutton", { name: "Number of videos" }).fill("4");
  await expect(page.getByRole("img", { name: /^Video 1 at/ }).first()).toBeVisible({
    timeout: 60_000,
  });
  await page.waitForLoadState("networkidle");
  // Stills of the footage load one after the other; until then a media shows a spinner.
  await expect(page.locator("main .animate-spin")).toHaveCount(0, { timeout: 60_000 });
  await page.evaluate(() => window.scrollTo(0, 0));
  const composer = await shoot("composer", 2.4);
  await page.getByRole("heading", { name: "On-screen text" }).evaluate((heading) => {
    window.scrollTo(0, heading.getBoundingClientRect().top + window.scrollY - 90);
  });
  await shoot("words", 2);

  await page.getByRole("button", { name: "Make 4 videos" }).click();
  await page.waitForURL(/\/jobs\/[^/?]+$/, { timeout: 60_000 });
  await expect(page.getByRole("button", { name: /^Play video/ })).toHaveCount(4, {
    timeout: 400_000,
  });
  await page.waitForLoadState("networkidle");
  const job = await shoot("job", 2.4);
  await page.getByRole("button", { name: "Play video 1" }).click();
  for (let index = 0; index < 12; index += 1) {
    await page.waitForTimeout(250);
    await shoot(`playing-${index}`, 0.25);
  }

  await makeWalk(frames, path.join(docsFolder, "walk.webp"));
  await makeStill(composer, path.join(docsFolder, "composer.jpg"));
  await makeStill(job, path.join(docsFolder, "job.jpg"));
  await rm(folder, { recursive: true });

  const covers: Buffer[] = [];
  for (const address of await coversOf(page)) {
    covers.push(await (await page.request.get(address)).body());
  }
  for (const [index, cover] of covers.slice(0, 3).entries()) {
    await makeCover(cover, path.join(publicFolder, "sample", `video-${index + 1}.webp`));
  }
  await makeSocialPreview(covers.slice(0, 3), path.join(publicFolder, "social-preview.jpg"));
});

/** The addresses of the covers that a job page shows, in their order, each once. */
async function coversOf(page: Page): Promise<string[]> {
  const all = await page
    .locator('img[src*="/cover"]')
    .evaluateAll((pictures) => pictures.map((each) => (each as HTMLImageElement).src));
  return [...new Set(all)];
}
