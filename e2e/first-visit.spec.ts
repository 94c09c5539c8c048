import { paths } from "@/lib/base/pure/paths";
import { expect, test } from "./testing/app-fixtures";
import { faultsOfWindow, placesOf, tabStopsTo } from "./testing/open-windows";

test.describe.configure({ mode: "serial" });

/**
 * The promise is two minutes on an idle machine. Here a browser without a GPU shares two cores with
 * the renderer, so the limit is higher and the seconds are recorded.
 */
const guardSeconds = 200;

/** The address of the sample project's draft. */
let sample = "";

test("a newcomer loads the sample project and soon plays a clip", async ({ page }) => {
  const begin = Date.now();
  const note = (what: string) => {
    const seconds = (Date.now() - begin) / 1000;
    test.info().annotations.push({ type: what, description: `${seconds.toFixed(1)} s` });
    return seconds;
  };
  await page.goto(paths.home());
  await page.getByRole("button", { name: "Load the sample project" }).click();
  const drawing = page.getByRole("dialog", { name: "Creating the sample project" });
  await expect(drawing.getByRole("progressbar")).toBeVisible();
  // A still is a decoded frame of the clip.
  await expect
    .poll(() =>
      drawing
        .locator("video")
        .first()
        .evaluate((video: HTMLVideoElement) => video.videoWidth),
    )
    .toBeGreaterThan(0);
  note("first still");
  await page.waitForURL(/\/compose/);
  await expect(
    page.getByRole("list", { name: "Groups of clips" }).getByRole("listitem").first(),
  ).toBeVisible();
  note("sample drawn and open");
  sample = new URL(page.url()).pathname + new URL(page.url()).search;
  // Three sentences, once: what was read does not come back.
  await expect(page.getByRole("note")).toHaveCount(3);
  await page.getByRole("note").first().getByRole("button", { name: "Got it" }).click();
  await page.reload();
  await expect(page.getByRole("note")).toHaveCount(2);
  await page.getByRole("spinbutton", { name: "Number of videos" }).fill("1");
  await page.getByRole("button", { name: "Make 1 video" }).click();
  await page.waitForURL(/\/jobs\/[^/?]+$/);
  note("submitted");
  await expect(page.getByRole("button", { name: "Play video 1" })).toBeVisible({
    timeout: 300_000,
  });
  expect(note("first clip ready")).toBeLessThan(guardSeconds);
});

/** The buttons that open a window or a menu, by page. */
const openers = (): ReadonlyArray<{ page: string; names: RegExp[] }> => [
  {
    page: sample,
    names: [
      /^Language/,
      /^Appearance/,
      /^Save as preset/,
      /^Actions for group/,
      /^Add clips/,
      /^Trim /,
      /^Paste a list/,
      /^Open the table/,
      /^Interface over the frame/,
      /^For developers: request/,
    ],
  },
  { page: paths.media(), names: [/show details/] },
];

test("few stops of the Tab key, and every window has a name, nothing serious for axe, and gives the focus back", async ({
  browser,
  app,
}) => {
  const faults: string[] = [];
  const places = new Map<string, number[]>();
  const looks = [
    { locale: "en-US", width: 1440, height: 900, colorScheme: "light" },
    { locale: "zh-CN", width: 390, height: 844, colorScheme: "dark" },
  ] as const;
  for (const { locale, width, height, colorScheme } of looks) {
    const context = await browser.newContext({
      locale,
      colorScheme,
      reducedMotion: "reduce",
      viewport: { width, height },
      baseURL: app.url,
    });
    const page = await context.newPage();
    if (width > 1000) {
      await page.goto(sample, { waitUntil: "networkidle" });
      while ((await page.getByRole("note").count()) > 0) {
        await page.getByRole("note").first().getByRole("button", { name: "Got it" }).click();
      }
      await expect(
        page.getByRole("region", { name: "Shots" }).getByRole("button").first(),
      ).toBeVisible();
      expect(await tabStopsTo(page, /^Make \d/), "stops of the Tab key").toBeLessThanOrEqual(40);
    }
    for (const { page: address, names } of openers()) {
      await page.goto(address, { waitUntil: "networkidle" });
      const here = places.get(address) ?? (await placesOf(page, names));
      places.set(address, here);
      for (const place of here) {
        faults.push(...(await faultsOfWindow(page, place)).map((fault) => `${address} ${fault}`));
      }
    }
    await context.close();
  }
  expect(faults).toEqual([]);
});
