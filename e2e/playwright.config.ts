import { defineConfig } from "@playwright/test";

/**
 * The browser tests start the built app themselves (`app-server.ts`), each worker with a data
 * folder of its own, so that a test may kill its server. Two spec files run at once, because a browser
 * waits for a server most of the time. A wait ends as soon as what is waited for is there, so waits are long
 * enough for a machine that is several times as slow.
 */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // `npm test` names each test that needed this.
  retries: 1,
  timeout: 600_000,
  expect: { timeout: 90_000 },
  reporter: [["list"]],
  use: {
    // Without a film of every step, which costs an eighth of the processor time; a failure has its picture.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--autoplay-policy=no-user-gesture-required",
        // A microphone that beeps once a second.
        "--use-fake-device-for-media-stream",
      ],
    },
  },
});
