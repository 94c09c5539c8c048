/**
 * `npm run bench:web`: what pages weigh and how quickly they answer, in Chromium. Times of whole pages are
 * also given as ratios to an empty page of the same build. The data folder is empty.
 */
import { chromium, type Page } from "@playwright/test";
import { paths } from "@/lib/base/pure/paths";

const [origin = ""] = process.argv.slice(2);
const pages = [
  paths.home(),
  paths.compose(),
  paths.jobs(),
  paths.presets(),
  paths.media(),
  paths.settings(),
];
/** A page of the frame alone. */
const empty = "/nothing-is-here";
const groups = 40;
const titles = 50;
const bars = { somethingMs: 100, doneMs: 400, typingMs: 50 };

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0).padStart(4)} KB`;
const quantile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? Number.NaN;
const say = (line: string) => console.log(line);

/** Scripts over the wire, until the page is alive and until it rests. */
async function weigh(page: Page, address: string) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  const answer = await page.goto(origin + address, { waitUntil: "load" });
  const html = (await answer?.body())?.length ?? 0;
  const loadMs = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation");
    return (navigation as PerformanceNavigationTiming).loadEventEnd;
  });
  const first = bytes;
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(2_000);
  await session.detach();
  return { html, first, idle: bytes, loadMs };
}

/** From the click on a link of the navigation until something, and until the heading of the page, is there. */
async function navigate(page: Page, address: string) {
  return page.evaluate(
    (to) =>
      new Promise<{ somethingMs: number; doneMs: number }>((resolve) => {
        const before = document.querySelector("main h1")?.textContent;
        const link = document.querySelector<HTMLAnchorElement>(`nav a[href="${to}"]`);
        const start = performance.now();
        let somethingMs = 0;
        const look = () => {
          const now = performance.now() - start;
          const isThere = location.pathname === to;
          const heading = document.querySelector("main h1")?.textContent;
          if (somethingMs === 0 && (isThere || link?.querySelector("[data-pending]")))
            somethingMs = now;
          if (isThere && heading !== undefined && heading !== before)
            resolve({ somethingMs, doneMs: now });
          else requestAnimationFrame(look);
        };
        link?.click();
        requestAnimationFrame(look);
      }),
    address,
  );
}

/** Durations of events while a title is typed in a long form, as the browser reports them. */
async function typeInLongForm(page: Page): Promise<number[]> {
  await page.goto(origin + paths.compose(), { waitUntil: "networkidle" });
  const add = page.getByRole("button", { name: "Add a group" });
  for (let count = 1; count < groups; count += 1) await add.click();
  const first = page.getByRole("textbox", { name: "Title 1", exact: true });
  for (let count = 1; count < titles; count += 1) {
    await page.getByRole("textbox", { name: `Title ${count}`, exact: true }).fill(`Title ${count}`);
    await page.keyboard.press("Enter");
  }
  await page.waitForTimeout(2_000);
  await page.evaluate(() => {
    const durations: number[] = [];
    Object.assign(window, { durations });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (/^(key|input|beforeinput)/.test(entry.name)) durations.push(entry.duration);
    }).observe({
      type: "event",
      durationThreshold: 16,
      buffered: false,
    } as PerformanceObserverInit);
  });
  await first.focus();
  const text = "the quick brown fox jumps over the lazy dog and rests ";
  await page.keyboard.type(text, { delay: 60 });
  await page.waitForTimeout(1_000);
  const slow = await page.evaluate(() => (window as unknown as { durations: number[] }).durations);
  // Four events a key; those under 16 ms are not reported.
  return [...slow, ...Array.from({ length: Math.max(0, text.length * 4 - slow.length) }, () => 8)];
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  // What runs TypeScript here wraps named functions in a helper that pages do not have.
  await context.addInitScript("globalThis.__name = (named) => named");
  const page = await context.newPage();
  await weigh(page, paths.home());
  const base = await weigh(page, empty);
  say("page        HTML      JS first   JS at rest   load   of an empty page");
  for (const address of [empty, ...pages]) {
    const { html, first, idle, loadMs } = await weigh(page, address);
    say(
      `${address.padEnd(18)} ${kilobytes(html)} ${kilobytes(first)} ${kilobytes(idle)} ${loadMs.toFixed(0).padStart(6)} ms ${(loadMs / base.loadMs).toFixed(2)}`,
    );
  }
  await page.goto(origin + paths.jobs(), { waitUntil: "networkidle" });
  for (const address of [...pages.slice(1), ...pages.slice(1)]) {
    if (new URL(page.url()).pathname === address) continue;
    const { somethingMs, doneMs } = await navigate(page, address);
    say(
      `to ${address.padEnd(12)} something ${somethingMs.toFixed(0)} ms (bar ${bars.somethingMs}), done ${doneMs.toFixed(0)} ms (bar ${bars.doneMs})`,
    );
    await page.waitForLoadState("networkidle");
  }
  const durations = await typeInLongForm(page);
  say(
    `typing, ${groups} groups and ${titles} titles: 95 % of ${durations.length} events within ${quantile(durations, 0.95)} ms (bar ${bars.typingMs}), the longest ${Math.max(...durations)} ms`,
  );
} finally {
  await browser.close();
}
