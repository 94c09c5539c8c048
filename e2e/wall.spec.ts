import {
  addToLibrary,
  chooseSmallOutput,
  openFreshForm,
  pickClips,
  seriousFindings,
  waitForClips,
} from "./testing/app-pages";
import { expect, test } from "./testing/app-fixtures";

test("of all planned videos one is kept and made, as it was shown", async ({ page, footage }) => {
  await addToLibrary(page, [footage.wide, footage.tall, footage.life, footage.picture]);
  await openFreshForm(page);
  await pickClips(page, "Group 1", [footage.wide, footage.tall, footage.life]);
  await page.getByRole("button", { name: "Add a group" }).click();
  await pickClips(page, "Group 2", [footage.life, footage.picture]);
  await page.getByRole("textbox", { name: "Title 1" }).fill("Seen before");
  await page.getByRole("radio", { name: /No voice/ }).click();
  await chooseSmallOutput(page, 3);
  await page.getByRole("button", { name: "See all 3" }).click();

  const strip = (number: number) =>
    page.getByRole("listitem", { name: new RegExp(`^Video ${number} of 3`) });
  const shotsOf = (number: number) =>
    strip(number)
      .getByRole("button", { name: /^Shot / })
      .evaluateAll((shots) => shots.map((shot) => shot.getAttribute("aria-label")));
  await expect(strip(3).getByRole("button", { name: /^Shot 1/ })).toBeVisible();
  await expect(strip(1).locator("img").first()).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  await strip(1).focus();
  await page.keyboard.press("a");
  await expect(strip(1)).toHaveAccessibleName(/kept/);
  const kept = await shotsOf(1);
  await page.keyboard.press("ArrowDown");
  const before = await shotsOf(2);
  await page.keyboard.press("r");
  await expect.poll(() => shotsOf(2)).not.toEqual(before);
  expect(await shotsOf(1)).toEqual(kept);
  const saved = page.waitForResponse(
    (answer) => answer.url().includes("/api/drafts/") && answer.request().method() === "PUT",
  );
  await page.keyboard.press("z");
  await expect.poll(() => shotsOf(2)).toEqual(before);

  // A reload comes back to the wall, with what was kept.
  await expect(page.getByText("1 kept", { exact: true })).toBeVisible();
  await saved;
  await page.reload();
  await expect(strip(1)).toHaveAccessibleName(/kept/);
  await expect(strip(1).getByRole("button", { name: /^Shot 1: (?!Group)/ })).toBeVisible();
  const names = await strip(1)
    .getByRole("button", { name: /^Shot / })
    .evaluateAll((shots) => shots.map((shot) => shot.getAttribute("title")));
  await page.getByRole("button", { name: "Make 1 kept" }).click();
  await page.waitForURL(/\/jobs\/[^/?]+$/, { timeout: 30_000 });
  await waitForClips(page, 1);
  await page.getByRole("button", { name: /^Details of (clip|video) 1/ }).click();
  const made = page.getByRole("dialog").getByRole("list").last().getByRole("listitem");
  await expect(made).toHaveCount(names.length);
  for (const [at, name] of names.entries()) await expect(made.nth(at)).toContainText(name ?? "?");
});
