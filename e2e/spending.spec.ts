import type { Page } from "@playwright/test";
import { paths } from "@/lib/base/pure/paths";
import { pastedFormStands, pasteRequest } from "./testing/app-pages";
import { startTeamCloud, submitOperation, type TeamCloud } from "./testing/team-cloud";
import { expect, test } from "./testing/policy-fixture";

const row = "Editing, HD (up to 1920 × 1080)";

let team: TeamCloud;
/** Length of a clip that is made: longer than it was meant to be. */
const madeSeconds = 61;

/** Two clips of half a minute: two billed minutes. */
const request = {
  InputConfig: { MediaGroupArray: [{ GroupName: "A", MediaArray: ["media-1"] }] },
  OutputConfig: {
    MediaURL: "http://team-bucket.oss-cn-shanghai.aliyuncs.com/s_{index}.mp4",
    Count: 2,
    FixedDuration: 30,
    Width: 1080,
    Height: 1920,
  },
};

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  team = await startTeamCloud(() => ({
    GetBatchMediaProducingJob: ({ JobId }: { JobId?: string }) => ({
      EditingBatchJob: {
        JobId,
        Status: "Finished",
        OutputConfig: JSON.stringify(request.OutputConfig),
        SubJobList: [0, 1].map((index) => ({
          JobId: `${JobId}-${index}`,
          Status: "Success",
          MediaId: `${JobId}-media-${index}`,
          Duration: madeSeconds,
        })),
      },
    }),
  }));
});
test.afterAll(() => team.stop());

const prices = (page: Page) => page.locator("#prices");
const submits = () => team.cloud.log.filter(({ action }) => action === submitOperation).length;

async function press(page: Page): Promise<void> {
  await pasteRequest(page, team.app.url, JSON.stringify(request));
  await pastedFormStands(page);
  await page.getByRole("button", { name: /^Make 2 / }).click();
}

test("a price is saved with its source and its day, and so is a limit for the month", async ({
  page,
}) => {
  await page.goto(`${team.app.url}${paths.settings()}`);
  const section = prices(page);
  await section.getByLabel(`Price per minute: ${row}`).fill("0.5");
  await section.getByLabel(`Source of the price for “${row}”`).fill("our contract, page 3");
  await section.getByLabel(`When the price of “${row}” was read`).fill("2026-11-20");
  await section.getByLabel("Monthly limit").fill("0.9");
  await section.getByRole("button", { name: "Save prices" }).click();
  await expect(page.getByText("Prices are saved.")).toBeVisible();
  await page.reload();
  await expect(section.getByLabel(`Price per minute: ${row}`)).toHaveValue("0.5");
  await expect(section.getByLabel(`Source of the price for “${row}”`)).toHaveValue(
    "our contract, page 3",
  );
  await expect(section.getByLabel(`When the price of “${row}” was read`)).toHaveValue("2026-11-20");
  await expect(section.getByText("CN¥0.00 of CN¥0.90")).toBeVisible();
});

test("a batch that would exceed the limit is not sent, and the message says what to do", async ({
  page,
}) => {
  await press(page);
  await expect(page.getByText(/would exceed the monthly limit/).first()).toBeVisible();
  await expect(page.getByText(/ask an admin to raise the limit in Settings/).first()).toBeVisible();
  expect(submits()).toBe(0);
  await expect(page).toHaveURL(/\/compose/);
});

test("a batch within the limit is sent; its actual cost replaces the estimate, and counts", async ({
  page,
}) => {
  await page.goto(`${team.app.url}${paths.settings()}`);
  await prices(page).getByLabel("Monthly limit").fill("2.5");
  await prices(page).getByRole("button", { name: "Save prices" }).click();
  await expect(page.getByText("Prices are saved.")).toBeVisible();

  await press(page);
  await expect(page).toHaveURL(/\/jobs\/job-\d+/);
  await expect(page.getByText("2 of 2 ready")).toBeVisible();
  expect(submits()).toBe(1);

  await page.goto(`${team.app.url}${paths.settings()}`);
  const entry = prices(page).getByRole("row").last();
  await expect(entry).toContainText("2 min · CN¥1.00");
  await expect(entry).toContainText("4 min · CN¥2.00");
  await expect(prices(page).getByText("CN¥2.00 of CN¥2.50")).toBeVisible();

  // Half a yuan is left, and the estimate for the same batch is one yuan.
  await press(page);
  await expect(page.getByText(/would exceed the monthly limit/).first()).toBeVisible();
  expect(submits()).toBe(1);
});
