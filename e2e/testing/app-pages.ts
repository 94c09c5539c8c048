import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import { paths } from "@/lib/base/pure/paths";

/** Uploads files to the library and waits until they can be used. */
export async function addToLibrary(page: Page, files: readonly string[]): Promise<void> {
  await page.goto(paths.media());
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add files" }).first().click();
  await (await chooser).setFiles([...files]);
  for (const file of files) await expect(card(page, file)).toBeVisible();
  await expect(page.getByText("Being checked…")).toHaveCount(0);
}

/** The card of a file in the library. */
export function card(page: Page, file: string): Locator {
  return page.getByRole("button", { name: `${path.basename(file)}: show details` }).first();
}

/** A fresh form: the newest draft may be another test's. */
export async function openFreshForm(page: Page): Promise<void> {
  await page.goto(paths.compose());
  await page.getByRole("button", { name: "Start over" }).click();
  await page.waitForURL(/draft=/);
  await expect(page.getByText("New form started")).toBeVisible();
  await expect(
    page.getByRole("list", { name: "Groups of clips" }).getByRole("listitem"),
  ).toHaveCount(1);
}

/** Opens the picker of a group and takes the named files. */
export async function pickClips(
  page: Page,
  group: string,
  files: readonly string[],
): Promise<void> {
  await page.getByRole("button", { name: `Add clips: ${group}` }).click();
  const dialog = page.getByRole("dialog");
  for (const file of files) {
    // Takes the newest: another test may have uploaded a file of the same name.
    await dialog
      .getByRole("button", { name: path.basename(file), exact: true })
      .first()
      .click();
  }
  await dialog.getByRole("button", { name: `Add ${files.length}` }).click();
  await expect(dialog).toHaveCount(0);
}

/** A small, quick output: the promise does not depend on the size. */
export async function chooseSmallOutput(page: Page, count: number): Promise<void> {
  await page.getByRole("radio", { name: /Custom size/ }).click();
  await page.getByRole("spinbutton", { name: "Width" }).fill("360");
  await page.getByRole("spinbutton", { name: "Height" }).fill("640");
  await page.getByRole("spinbutton", { name: "Number of videos" }).fill(String(count));
  await page.getByRole("spinbutton", { name: "Number of videos" }).blur();
}

/** Presses the button and returns the id of the job whose page opens. */
export async function submit(page: Page, count: number): Promise<string> {
  const label = count === 1 ? "Make 1 video" : `Make ${count} videos`;
  await page.getByRole("button", { name: label }).click();
  await page.waitForURL(/\/jobs\/[^/?]+$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

export async function waitForClips(page: Page, count: number): Promise<void> {
  await expect(page.getByText(`${count} of ${count} ready`)).toBeVisible({ timeout: 300_000 });
}

/** Fills the form from a request, in the drawer behind it. `url`: where the app is. */
export async function pasteRequest(page: Page, url: string, text: string): Promise<void> {
  await page.goto(`${url}${paths.compose()}`);
  await page.getByRole("button", { name: /For developers: request/ }).click();
  await page.getByRole("radio", { name: "Paste" }).click();
  await page.getByLabel("Request", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Fill in the form" }).click();
}

/**
 * Waits until the form shows the pasted request: the toast appears before the form is drawn anew.
 */
export async function pastedFormStands(page: Page): Promise<void> {
  await expect(page.getByText("Form filled in from the request")).toBeVisible();
  await page.waitForURL(/[?&]draft=/);
  await page.waitForLoadState("networkidle");
}

/** Waits until nothing fades or moves any more: what does has no colours to measure yet. */
async function nothingMoves(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((each) => each.effect?.getTiming().iterations !== Infinity)
        .map((each) => each.finished),
    ).then(() => undefined),
  );
}

/**
 * The serious and critical findings of axe on the current page. What is found is looked for once more, because a
 * message may begin to fade while axe measures it. `within`: only there.
 */
export async function seriousFindings(page: Page, within = "html"): Promise<string[]> {
  const first = await findingsNow(page, within);
  return first.length === 0 ? first : findingsNow(page, within);
}

async function findingsNow(page: Page, within: string): Promise<string[]> {
  await nothingMoves(page);
  const found = await new AxeBuilder({ page }).include(within).analyze();
  return found.violations
    .filter((violation) => violation.impact === "serious" || violation.impact === "critical")
    .map(
      (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target).join(", ")}`,
    );
}

/** Opens a part of the settings that is folded away. */
export async function unfold(page: Page, title: string): Promise<void> {
  const fold = page.getByRole("button", { name: new RegExp(`^${title}`) });
  await expect(async () => {
    if ((await fold.getAttribute("aria-expanded")) !== "true") await fold.click();
    await expect(fold).toHaveAttribute("aria-expanded", "true", { timeout: 1_000 });
  }).toPass();
}

/** The request of a job, as it was sent. */
export async function requestOf(page: Page, jobId: string): Promise<Record<string, string>> {
  const answer = await page.request.get(paths.api.jobSubmitted(jobId));
  return ((await answer.json()) as { request: Record<string, string> }).request;
}

/** One group of clips, nothing spoken, one small upright video. */
export async function fillForm(page: Page, name: string, clips: readonly string[]): Promise<void> {
  await openFreshForm(page);
  await page.getByRole("textbox", { name: "Name of this batch" }).fill(name);
  await pickClips(page, "Group 1", clips);
  await page.getByRole("radio", { name: /^No voice/ }).click();
  await chooseSmallOutput(page, 1);
}

/**
 * How often Tab is pressed from the top of the page, by way of the link that skips the navigation, until a button
 * has the focus. 200 when it is not reached.
 */
export async function tabStopsTo(page: Page, name: RegExp): Promise<number> {
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  for (let stops = 2; stops < 200; stops += 1) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (name.test(label)) return stops;
  }
  return 200;
}
