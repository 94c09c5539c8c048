import type { Page } from "@playwright/test";
import { paths } from "@/lib/base/pure/paths";
import { everyField } from "@/lib/compose/testing/every-field";
import { pastedFormStands, pasteRequest } from "./testing/app-pages";
import { mediaInfoOf, startTeamCloud, submitOperation, type TeamCloud } from "./testing/team-cloud";
import { expect, test } from "./testing/policy-fixture";

let team: TeamCloud;

const mediaInfo = (MediaId: string) =>
  mediaInfoOf(MediaId, {
    Title: `${MediaId}.mp4`,
    InputURL: `oss://team-bucket/${MediaId}.mp4`,
    CreateTime: "2026-11-20T08:00:00Z",
  });
/** As IMS answers it, with a null where there is nothing. */
const template = {
  TemplateId: "b1a2c3d4e5f60718293a4b5c6d7e8f90",
  Name: "Winter sale",
  Type: "BatchEditing",
  Status: "Available",
  CoverURL: null,
  CreationTime: "2026-11-01T08:00:00Z",
  Config: JSON.stringify({ OutputTemplateConfig: { Width: 1920, Height: 1080 } }),
};

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  const answers = () => ({
    BatchGetMediaInfos: ({ MediaIds = "" }) => ({
      MediaInfos: MediaIds.split(",").filter(Boolean).map(mediaInfo),
    }),
    ListTemplates: () => ({ Templates: [template], TotalCount: 1 }),
    GetTemplate: () => ({ Template: template }),
  });
  team = await startTeamCloud(answers, { REELPRESS_STRICT: "0" });
});
test.afterAll(() => team.stop());

async function paste(page: Page, request: object): Promise<void> {
  await pasteRequest(page, team.app.url, JSON.stringify(request));
  await pastedFormStands(page);
}

const make = (page: Page) => page.getByRole("button", { name: /^Make .*(video|plan)/ }).click();

test("a library that may not be read says which right is missing, and draws no samples", async ({
  page,
}) => {
  team.cloud.denied.add("ListMediaBasicInfos");
  await page.goto(`${team.app.url}${paths.media()}`);
  const alert = page.getByRole("alert").filter({ hasText: "could not be loaded" });
  await expect(alert).toBeVisible();
  await alert.getByRole("button", { name: "For developers" }).click();
  await expect(alert.getByText("Forbidden.RAM")).toBeVisible();
  await expect(alert.getByText(/admin to grant it/)).toBeVisible();
  team.cloud.denied.clear();
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Drop your footage here")).toBeVisible();
  await expect(page.getByRole("button", { name: /sample/i })).toHaveCount(0);
});

test("in an account that is still being read a name is looked for in all of it", async ({
  page,
}) => {
  team.cloud.answers.ListMediaBasicInfos = ({ NextToken }) =>
    NextToken
      ? { MediaInfos: [], TotalCount: 5000, NextToken }
      : { MediaInfos: [mediaInfo("newest")], TotalCount: 5000, NextToken: "more" };
  team.cloud.fault = ({ action, params }) =>
    action === "ListMediaBasicInfos" && params.NextToken
      ? { status: 403, code: "Forbidden.Later" }
      : null;
  team.cloud.answers.SearchMedia = ({ Match = "" }) => ({
    MediaInfoList:
      Match.includes("'harbour'") && Match.includes("video") ? [mediaInfo("harbour")] : [],
    Total: 1,
  });
  await page.goto(`${team.app.url}${paths.media()}`);
  // The test before has just let the account be read, which is not done again so soon by itself.
  await page.getByRole("button", { name: /^Refresh: / }).click();
  await expect(page.getByText(/1 of 5,000 files so far/)).toBeVisible();
  await page.getByRole("searchbox", { name: "Search by name" }).fill("harbour");
  await expect(page.getByText("Nothing matches")).toBeVisible();
  await page.getByRole("button", { name: "Search the whole account" }).click();
  await expect(page.getByText("harbour.mp4").first()).toBeVisible();
  await expect(page.getByText("Search results from the whole account.")).toBeVisible();
  team.cloud.fault = () => null;
  team.cloud.answers.ListMediaBasicInfos = () => ({ MediaInfos: [], TotalCount: 0 });
});

test("a template of the account is chosen by name, and its size is left to it", async ({
  page,
}) => {
  await paste(page, everyField.silent);
  const fold = page.getByRole("button", { name: /^Templates/ });
  await expect(async () => {
    if ((await fold.getAttribute("aria-expanded")) !== "true") await fold.click();
    await expect(fold).toHaveAttribute("aria-expanded", "true", { timeout: 1_000 });
  }).toPass();
  await page.getByRole("button", { name: "Choose templates" }).click();
  const dialog = page.getByRole("dialog", { name: "Choose templates" });
  await dialog.getByRole("checkbox", { name: /Winter sale.*1920 × 1080/ }).check();
  await dialog.getByRole("button", { name: /^Use/ }).click();
  const before = team.cloud.log.length;
  await make(page);
  await expect(page).toHaveURL(/\/jobs\/job-\d+/);
  const sent =
    team.cloud.log.slice(before).find(({ action }) => action === submitOperation)?.params ?? {};
  expect(JSON.parse(sent.TemplateConfig ?? "[]")).toContain(template.TemplateId);
  expect(JSON.parse(sent.OutputConfig ?? "{}")).not.toHaveProperty("Width");
});

test("an undocumented field is shown on the page of its job", async ({ page }) => {
  const request = structuredClone(everyField.silent) as Record<string, Record<string, unknown>>;
  request.InputConfig = { ...request.InputConfig, BrandNewField: { on: true } };
  await paste(page, request);
  await make(page);
  await expect(page).toHaveURL(/\/jobs\/job-\d+/);
  await page.getByText("1 field of the request is not documented").click();
  await expect(page.getByText("InputConfig.BrandNewField")).toBeVisible();
  await expect(page.getByText(/sent to Alibaba Cloud unchanged/)).toBeVisible();
});

test("a table becomes a request for each row, tells its cost before, and opens again with its rows", async ({
  page,
}) => {
  await paste(page, {
    InputConfig: { MediaGroupArray: [{ GroupName: "A", MediaArray: ["media-1"] }] },
    OutputConfig: {
      MediaURL: "http://team-bucket.oss-cn-shanghai.aliyuncs.com/t_{index}.mp4",
      Count: 1,
      FixedDuration: 30,
      Width: 1080,
      Height: 1920,
    },
  });
  await page.getByRole("button", { name: "Open the table" }).click();
  const sheet = page.getByRole("dialog", { name: "One row per video" });
  await sheet.getByRole("button", { name: "Import" }).click();
  const importing = page.getByRole("dialog", { name: "Import a table" });
  await importing.getByLabel("Or paste cells here").fill("Title\nFirst row\nSecond row\nThird row");
  await importing.getByRole("button", { name: "Import 3 rows" }).click();
  await expect(sheet.getByText(/≈ 3 billed minutes/)).toBeVisible();
  const before = team.cloud.log.length;
  await sheet.getByRole("button", { name: "Make 3 videos" }).click();
  await page.waitForURL(/\/jobs\/sheet-/);
  const sent = team.cloud.log.slice(before).filter(({ action }) => action === submitOperation);
  const requests = sent.map(({ params }) => ({
    titles: JSON.parse(params.InputConfig ?? "{}").TitleArray as unknown,
    count: JSON.parse(params.OutputConfig ?? "{}").Count as unknown,
    own: /Reelpress/.test(params.EditingConfig ?? ""),
  }));
  expect(requests.toSorted((a, b) => String(a.titles).localeCompare(String(b.titles)))).toEqual(
    ["First row", "Second row", "Third row"].map((title) => ({
      titles: [title],
      count: 1,
      own: false,
    })),
  );
  expect(new Set(sent.map(({ params }) => params.ClientToken)).size).toBe(3);

  await page.getByRole("link", { name: "Edit and run again" }).click();
  await expect(sheet.getByLabel("Title, row 2")).toHaveValue("Second row");
});
