import { paths } from "@/lib/base/pure/paths";
import {
  addToLibrary,
  card,
  chooseSmallOutput,
  fillForm,
  openFreshForm,
  pickClips,
  requestOf,
  seriousFindings,
  submit,
  unfold,
  waitForClips,
} from "./testing/app-pages";
import { expect, test } from "./testing/app-fixtures";

test.describe.configure({ mode: "serial" });
test("public music is heard, chosen and submitted, and stays out of the library", async ({
  page,
  footage,
}) => {
  await addToLibrary(page, [footage.wide]);
  await fillForm(page, "With public music", [footage.wide]);
  await unfold(page, "Sound");
  await page.getByRole("button", { name: "Choose music" }).click();
  const dialog = page.getByRole("dialog", { name: "Choose music" });
  await dialog.getByRole("radio", { name: "Public music" }).click();
  const listen = dialog.getByRole("button", { name: "Listen to Morning stroll" });
  await expect(listen).toBeVisible();
  await listen.click();
  await expect(dialog.getByRole("button", { name: "Stop Morning stroll" })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Morning stroll", exact: true }).click();
  await dialog.getByRole("button", { name: "Add 1" }).click();
  const music = page.getByRole("group", { name: "Music", exact: true });
  await expect(music.getByText("Morning stroll")).toBeVisible();

  const jobId = await submit(page, 1);
  await waitForClips(page, 1);
  const { InputConfig = "{}" } = await requestOf(page, jobId);
  expect(JSON.parse(InputConfig)).toMatchObject({
    BackgroundMusicArray: ["icepublic-bgm-morning-stroll"],
  });
  await page.goto(paths.media());
  await expect(page.getByRole("list", { name: "Files" })).toBeVisible();
  await expect(page.getByText("Morning stroll")).toHaveCount(0);
});

test("a text gets the footage that fits, a shot is replaced by hand, and the video is made here", async ({
  page,
  footage,
}) => {
  await addToLibrary(page, [footage.tall]);
  await openFreshForm(page);
  const kind = page.getByRole("radio", { name: "Footage for a text" });
  await expect(async () => {
    await kind.click();
    await expect(kind).toBeChecked({ timeout: 1_000 });
  }).toPass();
  await pickClips(page, "Clips", [footage.wide, footage.tall]);
  await page
    .getByRole("textbox", { name: "Script 1" })
    .fill("The river is wide. It is a tall tower.");
  await chooseSmallOutput(page, 1);
  const passage = page
    .locator("#step-matches li")
    .filter({ hasText: "The river is wide." })
    .first();
  await expect(passage.getByText("name: wide")).toBeVisible();
  await passage.getByRole("button", { name: "Replace" }).click();
  await passage.getByRole("list", { name: "Other shots" }).getByRole("button").first().click();
  await expect(passage.getByText("chosen by you")).toBeVisible();
  await expect(passage.getByText("Your choice stays")).toBeVisible();

  const jobId = await submit(page, 1);
  await waitForClips(page, 1);
  const { InputConfig = "{}" } = await requestOf(page, jobId);
  const input = JSON.parse(InputConfig) as { MediaArray: string[] };
  expect(input).toMatchObject({
    SceneInfo: { Scene: "General" },
    ReelpressChosen: [{ Text: "The river is wide." }],
  });
  expect(input.MediaArray).toHaveLength(2);
});

test("a file shows its shots, is described without losing what is typed, and a search finds the moment", async ({
  page,
  footage,
}) => {
  await addToLibrary(page, [footage.scenes]);
  await card(page, footage.scenes).click();
  const shots = page.getByRole("list", { name: "Shots" });
  await expect(shots.getByRole("button")).toHaveCount(2);
  await shots.getByRole("button", { name: /^Shot 2: at 0:03, 3 s long/ }).click();
  const player = page.locator("video");
  await expect
    .poll(() => player.evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeCloseTo(3.05);

  await page.getByLabel("Tags", { exact: true }).fill("tree house, 动物");
  await page.getByRole("textbox", { name: "Description" }).fill("Somebody climbs.");
  await page.route("**/media", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/Not saved. What you typed is still here/)).toBeVisible();
  await page.keyboard.press("Escape");
  await card(page, footage.scenes).click();
  await expect(page.getByRole("textbox", { name: "Description" })).toHaveValue("Somebody climbs.");
  await page.unroute("**/media");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const texts = page.getByRole("list", { name: "Texts about this file" });
  await expect(texts.getByText("tree house")).toBeVisible();
  await expect(texts.getByText(/A red panda climbs/)).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");

  await page.getByRole("searchbox", { name: "Search names and moments" }).fill("red panda");
  const moment = page.getByRole("button", { name: /^scenes.mp4 at 0:04: A red panda/ });
  await expect(moment).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await moment.click();
  await expect
    .poll(() => player.evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBe(4);
  await page.keyboard.press("Escape");
  await page.getByRole("searchbox").fill("");

  await page.getByRole("checkbox", { name: "Select scenes.mp4" }).first().check({ force: true });
  await page.getByRole("button", { name: "Tags", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Tags of 1 file" });
  await dialog.getByLabel("Tags to add").fill("summer");
  await dialog.getByLabel("Tags to remove").fill("TREE HOUSE");
  await dialog.getByRole("button", { name: "Change tags" }).click();
  await expect(page.getByText("1 file changed")).toBeVisible();
  await card(page, footage.scenes).click();
  await expect(texts.getByText("summer")).toBeVisible();
  await expect(texts.getByText("tree house")).toHaveCount(0);
  await expect(texts.getByText("动物")).toBeVisible();
});

test("a job is kept for good, found, renamed, deleted, taken back, and deleted with its video; the settings show the storage used", async ({
  page,
  footage,
}) => {
  await fillForm(page, "To be deleted", [footage.wide]);
  const jobId = await submit(page, 1);
  await waitForClips(page, 1);
  const more = () => page.getByRole("button", { name: "More actions" }).click();
  await more();
  await page.getByRole("menuitem", { name: "Keep for good" }).click();
  await expect(page.getByText("This job is kept for good")).toBeVisible();
  await page.reload();
  await more();
  await page.getByRole("menuitem", { name: "Kept for good" }).click();

  await page.goto(`${paths.settings()}#storage`);
  const storage = page.getByRole("region", { name: "Storage" });
  await expect(storage.getByText("No job is about to be deleted.")).toBeVisible();
  await expect(storage.getByRole("term").filter({ hasText: "Videos" })).toBeVisible();
  await storage.getByLabel("Storage limit").fill("half of it");
  await storage.getByRole("button", { name: "Save" }).click();
  await expect(storage.getByText("Enter a whole number of GB")).toBeVisible();
  await storage.getByLabel("Storage limit").fill("500");
  await storage.getByLabel("Keep drafts").selectOption("90 days");
  await storage.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(storage.getByLabel("Storage limit")).toHaveValue("500");
  await expect(storage.getByLabel("Keep drafts")).toHaveValue("90");
  expect(await seriousFindings(page)).toEqual([]);

  // Every list alike: search and sort stand in the address, keys and clicks mark, what is deleted comes back.
  await page.goto(`${paths.jobs()}?sort=a-z`);
  const rows = page.getByRole("list", { name: "Jobs" }).getByRole("listitem");
  await expect(page.getByRole("combobox", { name: "Sort by" })).toHaveValue("a-z");
  const shown = await rows.count();
  const find = page.getByRole("searchbox", { name: "Search by name" });
  await find.fill("deleted TO");
  await expect(rows).toHaveCount(1);
  await expect(page).toHaveURL(/q=deleted\+TO&sort=a-z/);
  await page.reload();
  await expect(find).toHaveValue("deleted TO");
  await expect(rows).toHaveCount(1);
  await find.fill("no such job");
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(rows).toHaveCount(shown);
  const link = page.getByRole("link", { name: "To be deleted" });
  await link.focus();
  await page.keyboard.press("F2");
  await page.getByRole("dialog", { name: "Rename" }).getByLabel("Name").fill("Zz last");
  await page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
  await expect(rows.last()).toContainText("Zz last");
  await rows.last().getByRole("link").focus();
  await page.keyboard.press("Shift+ArrowUp");
  await expect(page.getByText("2 selected").last()).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await rows.first().getByRole("checkbox").check({ force: true });
  await rows
    .last()
    .getByRole("link")
    .click({ modifiers: ["Shift"] });
  await expect(page.getByText(`${shown} selected`).last()).toBeVisible();
  await page.keyboard.press("Escape");
  await rows.last().getByRole("link").focus();
  await page.keyboard.press("Delete");
  await expect(rows).toHaveCount(shown - 1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(rows).toHaveCount(shown);
  await page.goto(paths.job(jobId));
  await more();
  await page.getByRole("menuitem", { name: "Delete job" }).click();
  await expect(page).toHaveURL(/\/jobs$/);
  await page.goto(paths.job(jobId));
  await expect(page.getByText(/can be put back until/)).toBeVisible();
  await page.goto(paths.jobs());
  await page.getByRole("combobox", { name: "Status" }).selectOption("Recently deleted");
  await expect(rows).toHaveCount(1);
  await page.getByRole("button", { name: "More for Zz last" }).click();
  await page.getByRole("menuitem", { name: "Delete for good" }).click();
  const asking = page.getByRole("dialog", { name: "Delete this job for good?" });
  await expect(asking.getByText(/The job and its video \([\d.]+ KB\) are deleted/)).toBeVisible();
  await asking.getByRole("button", { name: "Delete job" }).click();
  await expect(page.getByText("Job and 1 video deleted")).toBeVisible();
  await expect(page.getByText("Nothing was deleted lately")).toBeVisible();
  expect((await page.goto(paths.job(jobId)))?.status()).toBe(404);
});
