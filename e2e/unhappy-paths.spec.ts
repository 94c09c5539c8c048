import { paths } from "@/lib/base/pure/paths";
import {
  addToLibrary,
  card,
  chooseSmallOutput,
  openFreshForm,
  pickClips,
  submit,
  waitForClips,
} from "./testing/app-pages";
import { expect, test } from "./testing/app-fixtures";

test("a file that is no video is refused with the reason, and the other uploads continue", async ({
  page,
  footage,
}) => {
  await page.goto(paths.media());
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add files" }).first().click();
  await (await chooser).setFiles([footage.liar, footage.wide]);
  await expect(page.getByText(/This is not a readable video, image or sound/)).toBeVisible();
  await expect(card(page, footage.wide)).toBeVisible();
  await expect(card(page, footage.liar)).toHaveCount(0);
});

test("a form takes no text before the page is alive, and keeps what is typed at the first moment", async ({
  page,
}) => {
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await page.goto(paths.compose(), { waitUntil: "commit" });
  const title = page.getByRole("textbox", { name: "Title 1" });
  await expect(title).toBeDisabled();
  // `fill` acts as soon as the field takes text.
  await title.fill("At the first moment");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(title).toHaveValue("At the first moment");
});

test("code that is gone after an update is named, and what was typed is there after the reload", async ({
  page,
}) => {
  const html = await (await page.request.get(paths.compose())).text();
  const scripts = /_next\/static\/chunks\/([\w.-]+\.js)/;
  // What the page starts with is there; what it fetches later has gone.
  await page.route(scripts, (route) => {
    const [, name = ""] = scripts.exec(route.request().url()) ?? [];
    return html.includes(name) ? route.continue() : route.fulfill({ status: 404 });
  });
  await page.goto(paths.compose());
  await page.getByRole("textbox", { name: "Title 1" }).fill("Typed before the update");
  await page.getByRole("button", { name: "Language" }).click();
  const note = page.getByRole("alert").filter({ hasText: "could not be loaded" });
  await expect(note).toBeVisible();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.unroute(scripts);
  await note.getByRole("button", { name: "Reload" }).click();
  await expect(page.getByRole("textbox", { name: "Title 1" })).toHaveValue(
    "Typed before the update",
  );
  await page.getByRole("button", { name: "Language" }).click();
  await expect(page.getByRole("menuitem", { name: "English" })).toBeVisible();
});

test("an empty group is named, the summary links to it, and nothing typed is lost", async ({
  page,
}) => {
  await openFreshForm(page);
  await page.getByRole("textbox", { name: "Script 1" }).fill("Nothing may be lost.");
  await page.getByRole("button", { name: /^Make \d+ videos$/ }).click();
  const summary = page.getByRole("alert").filter({ hasText: "needs your attention" });
  await expect(summary).toBeVisible();
  await expect(page.getByText("Add at least one clip to this group.").first()).toBeVisible();
  await summary.getByRole("link").first().click();
  await expect(page.getByRole("button", { name: "Add clips: Group 1" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Script 1" })).toHaveValue("Nothing may be lost.");

  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Script 1" })).toHaveValue("Nothing may be lost.");
});

test("a server killed in mid-job delivers every clip once after the next start", async ({
  page,
  app,
  footage,
}) => {
  await addToLibrary(page, [footage.tall, footage.life]);
  await openFreshForm(page);
  await page.getByRole("textbox", { name: "Name of this batch" }).fill("Survivor");
  await pickClips(page, "Group 1", [footage.tall, footage.life]);
  await page
    .getByRole("textbox", { name: "Script 1" })
    .fill("This is a rather long sentence, so that it takes a while.");
  await chooseSmallOutput(page, 4);
  await submit(page, 4);
  await expect(page.getByText(/[1-3] of 4 ready/)).toBeVisible({ timeout: 300_000 });

  await app.kill();
  await expect(page.getByText(/Reconnecting/)).toBeVisible();
  await app.start();

  await waitForClips(page, 4);
  await expect(page.getByText(/Reconnecting/)).toHaveCount(0);
  const clips = page.getByRole("button", { name: /^Play video/ });
  await expect(clips).toHaveCount(4);
});

test("a cancelled job keeps what is ready and stops at once", async ({ page, footage }) => {
  await addToLibrary(page, [footage.wide]);
  await openFreshForm(page);
  await pickClips(page, "Group 1", [footage.wide]);
  await page
    .getByRole("textbox", { name: "Script 1" })
    .fill("One two three four five six seven eight nine ten.");
  await chooseSmallOutput(page, 20);
  await submit(page, 20);
  await expect(page.getByText(/[1-9]\d* of 20 ready/)).toBeVisible({ timeout: 300_000 });
  await page.getByRole("button", { name: "Cancel job" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel job" }).click();
  await expect(page.getByText("Canceled", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Play video 1" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Cancel job" })).toHaveCount(0);
});

test("the page of an unknown job says so and links to the jobs", async ({ page }) => {
  await page.goto(paths.job("0123456789abcdef0123456789abcdef"));
  await expect(page.getByRole("heading", { name: "Job not found" })).toBeVisible();
  await page.getByRole("link", { name: "All jobs" }).click();
  await expect(page).toHaveURL(/\/jobs$/);
});
