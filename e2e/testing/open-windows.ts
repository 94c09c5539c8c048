import { expect, type Page } from "@playwright/test";
import { seriousFindings } from "./app-pages";

const windows = "[role=dialog]:visible, [role=alertdialog]:visible, [role=menu]:visible";

/**
 * The places of the buttons whose names match, among all buttons of the page: the same in every language,
 * so that a walk in one language can be repeated in another.
 */
export async function placesOf(page: Page, names: readonly RegExp[]): Promise<number[]> {
  const all = await page.getByRole("button", { includeHidden: true }).all();
  const labels = await Promise.all(
    all.map((each) =>
      each.evaluate((element) => element.getAttribute("aria-label") ?? element.textContent ?? ""),
    ),
  );
  return names.map((name) => {
    const place = labels.findIndex((label) => name.test(label.trim()));
    expect(place, `a button named ${name}`).toBeGreaterThanOrEqual(0);
    return place;
  });
}

/**
 * Opens the window or menu behind a button with the keyboard, and closes it with Escape. Says what is wrong: no
 * name, serious findings of axe, or a focus that does not come back to the button.
 */
export async function faultsOfWindow(page: Page, place: number): Promise<string[]> {
  const button = page.getByRole("button", { includeHidden: true }).nth(place);
  const name = await button.evaluate(
    (element) => element.getAttribute("aria-label") ?? element.textContent ?? "",
  );
  if (!(await button.isVisible())) return [];
  await button.focus();
  await page.keyboard.press("Enter");
  const opened = page.locator(windows).last();
  await expect(opened, `what "${name}" opens`).toBeVisible();
  const faults: string[] = [];
  const label = await opened.evaluate(
    (element) =>
      element.getAttribute("aria-label") ??
      document.getElementById(element.getAttribute("aria-labelledby") ?? "")?.textContent ??
      "",
  );
  if (label.trim() === "") faults.push(`${name}: the window has no name`);
  const findings = await seriousFindings(page, "[role=dialog], [role=alertdialog], [role=menu]");
  faults.push(...findings.map((finding) => `${name}: ${finding}`));
  await page.keyboard.press("Escape");
  await expect(page.locator(windows), `${name}: Escape closes`).toHaveCount(0);
  const isBack = await button.evaluate((element) => element === document.activeElement);
  if (!isBack) faults.push(`${name}: the focus does not come back`);
  return faults;
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
