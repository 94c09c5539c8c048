import { paths } from "@/lib/base/pure/paths";
import { seriousFindings } from "./testing/app-pages";
import { expect, test } from "./testing/app-fixtures";

const pages = [
  paths.home(),
  paths.compose(),
  paths.jobs(),
  paths.drafts(),
  paths.presets(),
  paths.media(),
  paths.settings(),
];
const looks = [
  { width: 1440, height: 900, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
] as const;

for (const address of pages) {
  for (const { width, height, colorScheme } of looks) {
    test(`${address} at ${width} px, ${colorScheme}: nothing serious for axe, nothing wider than the screen, also zoomed`, async ({
      page,
    }) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height });
      await page.goto(address, { waitUntil: "networkidle" });
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await seriousFindings(page)).toEqual([]);
      for (const zoom of [1, 2, 4]) {
        const shown = {
          width: Math.max(320, Math.round(width / zoom)),
          height: Math.round(height / zoom),
        };
        await page.setViewportSize(shown);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow, `wider than the screen at ${zoom * 100} %`).toBeLessThanOrEqual(0);
      }
      expect(complaints).toEqual([]);
    });
  }
}

/** Most bytes of HTML of a page without entries. 40 KB are wanted: see docs/performance.md. */
const htmlBudgets: Readonly<Record<string, number>> = {
  [paths.home()]: 50_000,
  [paths.compose()]: 225_000,
  [paths.jobs()]: 63_000,
  [paths.drafts()]: 63_000,
  [paths.presets()]: 60_000,
  [paths.media()]: 69_000,
  [paths.settings()]: 92_000,
};

test("no page weighs more HTML than its budget", async ({ page, app }) => {
  const heavy: string[] = [];
  for (const address of pages) {
    const answer = await page.request.get(`${app.url}${address}`);
    const { length } = await answer.body();
    expect(answer.ok(), address).toBe(true);
    const budget = htmlBudgets[address] ?? 0;
    if (length > budget) heavy.push(`${address}: ${length} of ${budget} bytes`);
  }
  expect(heavy).toEqual([]);
});

test("the interface speaks Chinese when the browser does, and keeps a choice", async ({
  browser,
  app,
}) => {
  const context = await browser.newContext({ locale: "zh-CN", baseURL: app.url });
  const page = await context.newPage();
  await page.goto(paths.jobs());
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("navigation").getByRole("link", { name: "素材库" })).toBeVisible();
  await page.getByRole("button", { name: "语言" }).click();
  await page.getByRole("menuitem", { name: "English" }).click();
  await expect(page.getByRole("navigation").getByRole("link", { name: "Library" })).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await context.close();
});
