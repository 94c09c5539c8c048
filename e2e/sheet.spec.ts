import { paths } from "@/lib/base/pure/paths";
import {
  addToLibrary,
  chooseSmallOutput,
  openFreshForm,
  pickClips,
  seriousFindings,
  waitForClips,
} from "./testing/app-pages";
import { expect, test } from "./testing/app-fixtures";

test("a pasted table becomes one video per row, which are judged and exported on one page", async ({
  page,
  footage,
}) => {
  await addToLibrary(page, [footage.wide]);
  await openFreshForm(page);
  await page.getByRole("textbox", { name: "Name of this batch" }).fill("Rows");
  await pickClips(page, "Group 1", [footage.wide]);
  await page.getByRole("radio", { name: /^No voice/ }).click();
  await chooseSmallOutput(page, 1);
  await page.getByRole("button", { name: "Open the table" }).click();
  const sheet = page.getByRole("dialog", { name: "One row per video" });
  await sheet.getByRole("button", { name: "Import" }).click();
  const importing = page.getByRole("dialog", { name: "Import a table" });
  await importing
    .getByLabel("Or paste cells here")
    .fill("Headline\tGroup 1\nFirst row\t\nSecond row\tlost.mp4\n");
  await importing.getByRole("button", { name: "Import 2 rows" }).click();
  await expect(sheet.getByText("The library has no footage called “lost.mp4”.")).toBeVisible();
  await expect(sheet.getByRole("button", { name: "Make 2 videos" })).toBeDisabled();
  expect(await seriousFindings(page)).toEqual([]);
  await sheet.getByLabel("Footage: Group 1, row 2").fill("");
  await sheet.getByLabel("Title, row 2").focus();
  await expect(sheet.getByText("Rows_Second row_02")).toBeVisible();
  await sheet.getByRole("button", { name: "Make 2 videos" }).click();

  await page.waitForURL(/\/jobs\/sheet-/);
  await waitForClips(page, 2);
  await expect(page.getByRole("listitem", { name: "Video 2: Second row" })).toBeVisible();
  const favourite = page.getByRole("button", { name: "Favorite: video 2" });
  await favourite.focus();
  await page.keyboard.press("f");
  await expect(favourite).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("c");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("c");
  await page.getByRole("button", { name: "Side by side (2)" }).click();
  const beside = page.getByRole("dialog", { name: "Side by side" });
  await beside.getByRole("button", { name: "Play all" }).click();
  await expect(beside.getByRole("button", { name: "Pause all" })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(favourite).toHaveAttribute("aria-pressed", "true");

  await page.getByRole("button", { name: "Paste results" }).click();
  const pasting = page.getByRole("dialog", { name: "Paste results" });
  const cells = pasting.getByLabel("Or paste cells here");
  await cells.fill("File\tViews\tClicks\nRows_First row_01.mp4\t12,345\tmany\nlost.mp4\t1\t1");
  await expect(pasting.getByText("Not a whole number.")).toBeVisible();
  await expect(pasting.getByText("No video of this job. Left out.")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await cells.fill("File\tViews\tClicks\nRows_First row_01.mp4\t12,345\t67\nVideo 2\t900\t8");
  await pasting.getByRole("button", { name: "Save the results of 2 videos" }).click();
  await expect(page.getByText("2 videos · 13,245 views · 75 clicks · 0.57%")).toBeVisible();

  const reject = page.getByRole("button", { name: "Reject video 1" });
  await reject.focus();
  await page.keyboard.press("x");
  const jobId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const zip = await page.request.get(paths.api.jobZip(jobId, { of: "favourites" }));
  const names = (await zip.body()).toString("latin1");
  expect(names).toContain("Rows_Second row_02.mp4");
  expect(names).not.toContain("First row");
  const editing = await page.request.get(paths.api.jobZip(jobId, { for: "editing" }));
  const text = (await editing.body()).toString("utf8");
  expect(text.match(/OTIO_SCHEMA": "Timeline\.1/g)).toHaveLength(2);

  await page.getByRole("button", { name: "Replace rejected (1)" }).click();
  await page.getByRole("button", { name: "Make 1 video" }).click();
  await page.waitForURL((url) => /sheet-/.test(url.pathname) && !url.pathname.includes(jobId));
  await expect(page.getByText("Replaces the rejected videos of")).toBeVisible();
  await expect(page.getByRole("listitem", { name: /^Video 1: First row/ })).toBeVisible();
  await page.goto(paths.job(jobId));
  await expect(page.getByText("The rejected videos were replaced:")).toBeVisible();
  await page.goto(paths.jobs());
  await expect(page.getByRole("link", { name: /^Rows/ })).toHaveCount(2);
});
