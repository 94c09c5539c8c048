import { expect as expectOf, type Page } from "@playwright/test";
import { paths } from "@/lib/base/pure/paths";
import { addToLibrary, fillForm, seriousFindings } from "./testing/app-pages";
import { expect, test } from "./testing/app-fixtures";

const windows = "[role=dialog]:visible, [role=alertdialog]:visible, [role=menu]:visible";

/** What opens a window or a menu in the composer and in the library, in both languages. */
const openers: Readonly<Record<"compose" | "media", ReadonlyArray<readonly [RegExp, RegExp]>>> = {
  compose: [
    [/^Language/, /^语言/],
    [/^Appearance/, /^外观/],
    [/^Save as preset/, /^存为预设/],
    [/^Actions for group/, /^分组 .* 的操作/],
    [/^Add clips: /, /^添加素材：/],
    [/^Trim /, /^截取 /],
    [/^Fill the frame with /, /铺满画面$/],
    [/^Record Script 1 yourself/, /^自己录制/],
    [/^Paste a list/, /^批量粘贴/],
    [/^Open the table/, /^打开表格/],
    [/^Interface over the frame/, /^叠在画面上的界面/],
    [/^For developers: request/, /^开发者：请求/],
  ],
  media: [[/show details$/, /查看详情$/]],
};

/** On a phone these stand in the preview, which a button of its own opens. */
const behindPreview = /叠在画面上|开发者/;

/**
 * Opens a window with the keyboard and closes it with Escape. Says what is wrong: no name, serious findings of axe, or
 * a focus that does not come back to the button.
 */
async function faultsOfWindow(page: Page, name: RegExp): Promise<string[]> {
  const button = page.getByRole("button", { name }).first();
  await button.focus();
  await page.keyboard.press("Enter");
  const opened = page.locator(windows).last();
  await expectOf(opened, `what ${name} opens`).toBeVisible();
  const faults: string[] = [];
  const label = await opened.evaluate((element) => {
    const by = document.getElementById(element.getAttribute("aria-labelledby") ?? "");
    const said = (one: Element | null) => one?.getAttribute("aria-label") ?? "";
    return said(element) || said(by) || (by?.textContent ?? "");
  });
  if (label.trim() === "") faults.push(`${name}: the window has no name`);
  faults.push(
    ...(await seriousFindings(page, "[role=dialog], [role=alertdialog], [role=menu]")).map(
      (finding) => `${name}: ${finding}`,
    ),
  );
  await page.keyboard.press("Escape");
  await expectOf(page.locator(windows), `${name}: Escape closes`).toHaveCount(0);
  // The window gives the focus back once it is gone.
  const isBack = () => button.evaluate((element) => element === document.activeElement);
  for (let waits = 0; waits < 10 && !(await isBack()); waits += 1) await page.waitForTimeout(50);
  if (!(await isBack())) faults.push(`${name}: the focus does not come back`);
  return faults;
}

/** Buttons, links and fields on a phone that are smaller than 24 by 24 CSS pixels (WCAG 2.2, 2.5.8), by what they say. */
const smallTargets = (page: Page): Promise<string[]> =>
  page
    .locator("button:visible, a:visible, input:visible, [role=slider]:visible")
    .evaluateAll((all) =>
      all.flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        const isHidden = width <= 1 || height <= 1 || getComputedStyle(element).opacity === "0";
        // A link in a sentence may be as high as its line, a field is pressed by its label, and the skip link is only there for the Tab key.
        const isInline =
          element.matches("p a, li p a, a[href='#main']") || element.closest("label") !== null;
        if (isHidden || isInline || (width >= 24 && height >= 24)) return [];
        const said = element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
        return [`${said.slice(0, 40)} (${Math.round(width)} x ${Math.round(height)})`];
      }),
    );

test("every window is opened by keyboard, has a name, nothing serious for axe, and gives the focus back; targets fit a finger", async ({
  page,
  browser,
  app,
  footage,
}) => {
  await addToLibrary(page, [footage.wide]);
  await fillForm(page, "Windows", [footage.wide]);
  await page.getByRole("radio", { name: /One script/ }).click();
  await page.getByRole("textbox", { name: "Script 1" }).fill("A window for every button.");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const { pathname, search } = new URL(page.url());
  const faults: string[] = [];
  const looks = [
    { locale: "en-US", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
    { locale: "zh-CN", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  ] as const;
  for (const [language, look] of looks.entries()) {
    const context = await browser.newContext({
      ...look,
      reducedMotion: "reduce",
      baseURL: app.url,
    });
    const other = await context.newPage();
    for (const [place, address] of [
      ["compose", pathname + search],
      ["media", paths.media()],
    ] as const) {
      await other.goto(address, { waitUntil: "networkidle" });
      for (const names of openers[place]) {
        const name = names[language === 0 ? 0 : 1];
        if ((await other.getByRole("button", { name }).filter({ visible: true }).count()) === 0) {
          if (language === 0 || !behindPreview.test(name.source)) {
            faults.push(`${place}: no button ${name}`);
          }
          continue;
        }
        faults.push(...(await faultsOfWindow(other, name)));
      }
      if (language === 1) {
        faults.push(...(await smallTargets(other)).map((target) => `${place}: small: ${target}`));
      }
    }
    await context.close();
  }
  expect(faults).toEqual([]);
});
