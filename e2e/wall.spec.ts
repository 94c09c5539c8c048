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
  await page.getByRole("textbox", { name: "Title 1" }).fill("The best, seen before");
  // A script that is longer than its shots says so, in seconds of its voice, and what is done about it.
  const script = page.getByRole("textbox", { name: "Script 1" });
  await script.fill("One cup, freshly made, is ready when you are. ".repeat(6));
  await expect(page.getByText(/^Voice [\d.]+ s, footage/)).toBeVisible();
  await expect(page.getByText(/extra shot|shown again|sped up|not shown/).first()).toBeVisible();
  await script.fill("");
  await page.getByRole("radio", { name: /No voice/ }).click();
  await chooseSmallOutput(page, 3);
  // What is too small for a phone is found on the drawn picture, marked on the strips, and mended by a click.
  await page.getByRole("button", { name: /^Texts/ }).click();
  const size = page.locator('[data-field="look.title.fontSize"] input');
  await size.fill("26");
  await size.blur();
  const onPhone = page.getByRole("region", { name: "On a phone" });
  await expect(onPhone.getByText(/^The title: too small to read/)).toBeVisible();
  const seeAll = page.getByRole("button", { name: "See all 3" });
  await seeAll.click();
  await expect(page.getByText(/^\d issues? on a phone/).first()).toBeVisible();
  await page.getByText("1 listed word").first().click();
  await expect(page.getByText(/^“best”: Superlatives/).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await onPhone.getByRole("button", { name: /^Fix: size/ }).click();
  await expect(onPhone.getByText(/too small to read/)).toHaveCount(0);
  await expect(size).not.toHaveValue("26");
  await seeAll.click();

  const strip = (number: number) =>
    page.getByRole("listitem", { name: new RegExp(`^Video ${number} of 3`) });
  const shotsOf = (number: number) =>
    strip(number)
      .getByRole("button", { name: /^Shot / })
      .evaluateAll((shots) => shots.map((shot) => shot.getAttribute("aria-label")));
  await expect(strip(3).getByRole("button", { name: /^Shot 1/ })).toBeVisible();
  await expect(strip(1).locator("img").first()).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  // The dialogs over the wall, and the comparison, are usable for everybody.
  await strip(2).getByRole("button", { name: "Open video 2 large" }).click();
  const dialog = page.getByRole("dialog", { name: /^Video 2 of 3/ });
  await expect(dialog.getByRole("button", { name: "Keep video 2" })).toBeVisible();
  // Space plays, and does not press the button that closes.
  await expect(dialog.getByRole("button", { name: "Play", exact: true })).toBeFocused();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await strip(2)
    .getByRole("button", { name: /^Shot 1/ })
    .click();
  await expect(page.getByText("Other shots that fit here")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { name: "How alike they are" })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Hide the comparison" }).click();

  // Every video gets a small film, which plays where its stills are, and large.
  await page.getByRole("button", { name: "Make quick previews" }).click();
  for (const number of [1, 2, 3]) {
    const film = strip(number).getByRole("button", { name: /^Play the quick preview/ });
    await expect(film).toBeVisible({ timeout: 60_000 });
  }
  await expect(page.getByRole("button", { name: "Make quick previews" })).toBeHidden();
  await strip(2).getByRole("button", { name: "Play the quick preview of video 2" }).click();
  const video = strip(2).locator("video");
  await expect
    .poll(() => video.evaluate((film: HTMLVideoElement) => film.currentTime))
    .toBeGreaterThan(0.1);
  expect(await video.evaluate((film: HTMLVideoElement) => [film.muted, film.videoWidth])).toEqual([
    true,
    360,
  ]);
  await strip(2).getByRole("button", { name: "Turn sound on" }).click();
  expect(await video.evaluate((film: HTMLVideoElement) => film.muted)).toBe(false);
  await strip(2).getByRole("button", { name: "Open video 2 large" }).click();
  await expect(dialog.locator("video")).toBeVisible();
  await page.keyboard.press("Escape");

  await strip(1).focus();
  const kept = await shotsOf(1);
  await page.keyboard.press("a");
  await expect(strip(1)).toHaveAccessibleName(/kept/);
  // Nothing is planned anew, so no strip goes away for a moment.
  expect(await shotsOf(1)).toEqual(kept);
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
  const behind: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (["/api/preview", "/api/preview/frame"].includes(pathname)) behind.push(pathname);
  });
  await page.reload();
  await expect(strip(1)).toHaveAccessibleName(/kept/);
  await expect(
    strip(1).getByRole("button", { name: "Play the quick preview of video 1" }),
  ).toBeVisible();
  // The preview beside the form is not drawn behind the wall.
  expect(behind).toEqual([]);
  await expect(strip(1).getByRole("button", { name: /^Shot 1: (?!Group)/ })).toBeVisible();
  const names = await strip(1)
    .getByRole("button", { name: /^Shot / })
    .evaluateAll((shots) => shots.map((shot) => shot.getAttribute("title")));
  await page.getByRole("button", { name: "Make 1 kept" }).click();
  const words = page.getByRole("dialog", { name: /listed words/ });
  await words.getByLabel("Your name").fill("Lin");
  await words.getByLabel("Reason").fill("Checked");
  await words.getByRole("button", { name: "I take responsibility" }).click();
  await page.waitForURL(/\/jobs\/[^/?]+$/, { timeout: 30_000 });
  await waitForClips(page, 1);
  await page.getByRole("button", { name: /^Details of (clip|video) 1/ }).click();
  const made = page.getByRole("dialog").getByRole("list").last().getByRole("listitem");
  await expect(made).toHaveCount(names.length);
  for (const [at, name] of names.entries()) await expect(made.nth(at)).toContainText(name ?? "?");
});
