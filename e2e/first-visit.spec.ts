import { paths } from "@/lib/base/paths";
import { expect, test } from "./app-test";

test("a newcomer loads the sample project and has clips in under two minutes", async ({ page }) => {
  const begin = Date.now();
  await page.goto(paths.home());
  await page.getByRole("button", { name: "Load the sample project" }).click();
  await page.waitForURL(/\/compose/, { timeout: 90_000 });
  await expect(
    page.getByRole("list", { name: "Groups of clips" }).getByRole("listitem").first(),
  ).toBeVisible();
  await page.getByRole("spinbutton", { name: "Number of videos" }).fill("2");
  await page.getByRole("button", { name: "Make 2 videos" }).click();
  await page.waitForURL(/\/jobs\/[^/?]+$/, { timeout: 30_000 });
  await expect(page.getByRole("button", { name: "Play clip 1" })).toBeVisible({ timeout: 150_000 });
  const seconds = (Date.now() - begin) / 1000;
  test
    .info()
    .annotations.push({ type: "seconds to the first clip", description: seconds.toFixed(1) });
  expect(seconds).toBeLessThan(120);
});
