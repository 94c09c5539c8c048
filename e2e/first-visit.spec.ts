import { paths } from "@/lib/base/pure/paths";
import { expect, test } from "./testing/app-fixtures";
import { tabStopsTo } from "./testing/app-pages";

/**
 * The promise is two minutes on an idle machine. Here a browser without a GPU shares two cores with
 * the renderer, so the limit is higher and the seconds are recorded.
 */
const guardSeconds = 200;

test("a newcomer loads the sample project and soon plays a clip", async ({ page }) => {
  let begin = Date.now();
  const note = (what: string) => {
    const seconds = (Date.now() - begin) / 1000;
    test.info().annotations.push({ type: what, description: `${seconds.toFixed(1)} s` });
    return seconds;
  };
  await page.goto(paths.home());
  await page.getByRole("button", { name: "Load the sample project" }).click();
  const drawing = page.getByRole("dialog", { name: "Creating the sample project" });
  await expect(drawing.getByRole("progressbar")).toBeVisible();
  // A still is a decoded frame of the clip.
  await expect
    .poll(() =>
      drawing
        .locator("video")
        .first()
        .evaluate((video: HTMLVideoElement) => video.videoWidth),
    )
    .toBeGreaterThan(0);
  note("first still");
  await page.waitForURL(/\/compose/);
  await expect(
    page.getByRole("list", { name: "Groups of clips" }).getByRole("listitem").first(),
  ).toBeVisible();
  note("sample drawn and open");
  // Three sentences, once: what was read does not come back.
  await expect(page.getByRole("note")).toHaveCount(3);
  await page.getByRole("note").first().getByRole("button", { name: "Got it" }).click();
  await page.reload();
  await expect(page.getByRole("note")).toHaveCount(2);
  const paused = Date.now();
  await expect(
    page.getByRole("region", { name: "Shots" }).getByRole("button").first(),
  ).toBeVisible();
  // Forty are wanted. Two of these are the hints that are still on the page.
  expect(await tabStopsTo(page, /^Make \d/), "stops of the Tab key").toBeLessThanOrEqual(44);
  begin += Date.now() - paused;
  await page.getByRole("spinbutton", { name: "Number of videos" }).fill("1");
  await page.getByRole("button", { name: "Make 1 video" }).click();
  await page.waitForURL(/\/jobs\/[^/?]+$/);
  note("submitted");
  await expect(page.getByRole("button", { name: "Play video 1" })).toBeVisible({
    timeout: 300_000,
  });
  expect(note("first clip ready")).toBeLessThan(guardSeconds);
});
