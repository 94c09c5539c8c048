import { paths } from "@/lib/base/pure/paths";
import {
  addToLibrary,
  chooseSmallOutput,
  fillForm,
  openFreshForm,
  requestOf,
  seriousFindings,
  submit,
  unfold,
  waitForClips,
} from "./testing/app-pages";
import { expect, test } from "./testing/app-fixtures";

test.describe.configure({ mode: "serial" });
test("a look is saved as a template, chosen, submitted, and the clip follows it", async ({
  page,
  footage,
}) => {
  await addToLibrary(page, [footage.wide]);
  await fillForm(page, "Templated", [footage.wide]);
  await page.getByRole("spinbutton", { name: "Width" }).fill("640");
  await page.getByRole("spinbutton", { name: "Height" }).fill("360");
  await page.getByRole("textbox", { name: "Title 1" }).fill("As the template says");

  await unfold(page, "Templates");
  await page.getByRole("button", { name: "Save this style as a template" }).click();
  const saving = page.getByRole("dialog", { name: "Save as a template" });
  await saving.getByLabel("Name").fill("Wide look 宽");
  await saving.getByRole("checkbox", { name: "Quality" }).uncheck();
  await saving.getByRole("button", { name: "Save", exact: true }).click();
  const said = page.getByText("Template saved");
  await expect(said).toBeVisible();
  // A message in other fonts shows boxes for Chinese where the system has none.
  const fonts = (element: Element) => getComputedStyle(element).fontFamily;
  expect(await said.evaluate(fonts)).toBe(await page.locator("body").evaluate(fonts));

  // The form has another size: the clip must have the template's size.
  await chooseSmallOutput(page, 1);
  await page.getByRole("button", { name: "Choose templates" }).click();
  const choosing = page.getByRole("dialog", { name: "Choose templates" });
  await choosing.getByLabel("Search by name or ID").fill("wide");
  await choosing.getByRole("checkbox", { name: /Wide look 宽/ }).check();
  expect(await seriousFindings(page)).toEqual([]);
  await choosing.getByRole("button", { name: "Use 1 template" }).click();
  const size = page.getByRole("radiogroup", { name: "Frame size" });
  await expect(size.getByRole("radio", { name: "Template" })).toBeChecked();
  expect(await seriousFindings(page)).toEqual([]);

  const jobId = await submit(page, 1);
  await waitForClips(page, 1);
  const request = await requestOf(page, jobId);
  expect(JSON.parse(request.OutputConfig ?? "")).not.toHaveProperty("Width");
  expect(JSON.parse(request.TemplateConfig ?? "")).toHaveLength(1);
  await page.getByRole("button", { name: "Play video 1" }).click();
  const video = page.locator("video").first();
  await expect
    .poll(() =>
      video.evaluate((element: HTMLVideoElement) => [element.videoWidth, element.videoHeight]),
    )
    .toEqual([640, 360]);
});

test("a template is renamed and deleted, and a form that named it says so", async ({ page }) => {
  await openFreshForm(page);
  await unfold(page, "Templates");
  await page.getByRole("button", { name: "Choose templates" }).click();
  const choosing = page.getByRole("dialog", { name: "Choose templates" });
  await choosing.getByRole("checkbox", { name: /Wide look 宽/ }).check();
  await choosing.getByRole("button", { name: "Use 1 template" }).click();
  await page.getByRole("button", { name: "More for Wide look 宽" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Broad");
  await page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("button", { name: "More for Broad" })).toBeVisible();

  // The template is deleted elsewhere while the form still names it.
  const answer = await page.request.get(paths.api.templates());
  const { items } = (await answer.json()) as { items: { templateId: string; name: string }[] };
  const id = items.find(({ name }) => name === "Broad")?.templateId ?? "";
  await page.getByRole("button", { name: "More for Broad" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("Template deleted")).toBeVisible();
  await expect(page.getByRole("button", { name: "More for Broad" })).toHaveCount(0);

  await unfold(page, "Enter template IDs");
  await page.getByRole("textbox", { name: "Templates 1" }).fill(id);
  await expect(page.getByText(/This template was deleted/)).toBeVisible();
});
