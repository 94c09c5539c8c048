/**
 * `npm run bench:preview`: how soon a typed letter is seen on the preview, and how soon the true frame follows, in
 * Chromium, with the sample project. The bar is 300 ms for 95 of 100 letters.
 */
import { chromium, type Page } from "@playwright/test";
import { paths } from "@/lib/base/pure/paths";

const [origin = ""] = process.argv.slice(2);
const barMs = 300;
const text = "fresh every morning until ten";

const quantile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? Number.NaN;

/** From the key until the canvas over the frame has the text, as the page's own clock has it. */
async function typeLetter(page: Page, letter: string): Promise<number> {
  const seen = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        document.addEventListener(
          "input",
          ({ target, timeStamp }) => {
            const want = (target as HTMLTextAreaElement).value.trim();
            const look = () => {
              const shown = document.querySelector<HTMLElement>("[data-live] canvas");
              if (shown?.dataset.texts?.includes(want)) resolve(performance.now() - timeStamp);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { once: true },
        );
      }),
  );
  await page.keyboard.type(letter);
  return seen;
}

const isTrue = (page: Page) =>
  page.waitForFunction(() => document.querySelector("[data-live=true]") !== null, null, {
    timeout: 120_000,
  });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(180_000);
  await page.goto(origin + paths.home());
  await page.getByRole("button", { name: "Load the sample project" }).click();
  await page.waitForURL(/\/compose/);
  await isTrue(page);
  const title = page.getByRole("textbox", { name: "Title 1", exact: true });
  // One title, so that the shown video has it.
  for (const other of await page.getByRole("textbox", { name: /^Title [2-9]$/ }).all())
    await other.fill("");
  await title.fill("");
  await isTrue(page);
  const firstMs = await typeLetter(page, "A");
  const times: number[] = [];
  for (const letter of text) {
    await page.waitForTimeout(80);
    times.push(await typeLetter(page, letter));
  }
  const start = Date.now();
  await isTrue(page);
  console.log(
    `a typed letter on the preview: median ${quantile(times, 0.5).toFixed(0)} ms, 95 % within ${quantile(times, 0.95).toFixed(0)} ms (bar ${barMs}), the first, with its font, ${firstMs.toFixed(0)} ms`,
  );
  console.log(
    `the true frame follows ${((Date.now() - start) / 1000).toFixed(1)} s after the last letter`,
  );
} finally {
  await browser.close();
}
