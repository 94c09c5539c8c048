import { everyField } from "@/lib/compose/testing/every-field";
import { pastedFormStands, pasteRequest, seriousFindings } from "./testing/app-pages";
import { planningAnswers } from "./testing/planning-cloud";
import { startTeamCloud, submitOperation, type TeamCloud } from "./testing/team-cloud";
import { expect, test } from "./testing/policy-fixture";

let team: TeamCloud;

test.beforeAll(async () => {
  team = await startTeamCloud(planningAnswers);
});
test.afterAll(() => team.stop());

const sentOf = (action: string) =>
  team.cloud.log.filter((call) => call.action === action).map(({ params }) => params);
const configOf = (params: Record<string, string> | undefined) =>
  JSON.parse(params?.OutputConfig ?? "{}") as Record<string, unknown>;

test("the cloud plans videos by a job; one is kept, one replaced, and the kept one is made", async ({
  page,
}) => {
  const { OutputConfig, ...rest } = everyField.silent;
  const { GeneratePreviewOnly: _plans, ...output } = OutputConfig;
  const request = {
    ...rest,
    OutputConfig: {
      ...output,
      MediaURL: "http://team-bucket.oss-cn-shanghai.aliyuncs.com/mine/v_{index}.mp4",
      Count: 3,
    },
  };
  await pasteRequest(page, team.app.url, JSON.stringify(request));
  await pastedFormStands(page);
  await page.getByRole("textbox", { name: "Title 1" }).fill("The best coffee");
  await page.getByRole("button", { name: "See all 3" }).click();
  const strip = (number: number) =>
    page.getByRole("listitem", { name: new RegExp(`^Video ${number} of 3`) });
  const titleOf = (number: number) => strip(number).getByRole("heading").textContent();

  // Nothing is sent before it is said what will happen, and that it costs nothing.
  await expect(page.getByText(/choose before anything is made.*plans cost nothing/)).toBeVisible();
  expect(sentOf(submitOperation)).toEqual([]);
  // A right that is missing is said with what to do, and nothing is lost by it.
  team.cloud.denied.add(submitOperation);
  await page.getByRole("button", { name: "Plan 3 videos" }).click();
  await expect(
    page.getByRole("alert").getByText("The account has no permission for this"),
  ).toBeVisible();
  team.cloud.denied.clear();
  await page.getByRole("button", { name: "Plan 3 videos" }).click();
  await expect(page.getByText("3 videos are being planned.")).toBeVisible();
  await expect(strip(3).getByRole("button", { name: /^Shot 2/ })).toBeVisible();
  const [planning] = sentOf(submitOperation).toReversed();
  expect(configOf(planning)).toMatchObject({ Count: 3, GeneratePreviewOnly: true });
  await expect(page.getByText(/texts stand about where/)).toBeVisible();
  // A message that fades away has no colours to measure.
  await expect(page.getByText("Form filled in from the request")).toBeHidden();
  expect(await seriousFindings(page)).toEqual([]);

  await strip(1).focus();
  await page.keyboard.press("a");
  await expect(strip(1)).toHaveAccessibleName(/kept/);
  const kept = await titleOf(1);
  const before = await titleOf(2);
  await strip(2)
    .getByRole("button", { name: /^Replace video 2/ })
    .click();
  await expect(page.getByText(/1 video is to be planned again/)).toBeVisible();
  await page.getByRole("button", { name: "Plan 1 again" }).click();
  await expect(strip(2).getByRole("button", { name: /^Shot 2/ })).toBeVisible();
  expect(await titleOf(2)).not.toBe(before);
  expect(await titleOf(1)).toBe(kept);
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText(/Most alike: videos/)).toBeVisible();

  // The jobs are remembered in the draft: a reload plans nothing anew.
  await page.waitForLoadState("networkidle");
  const submits = sentOf(submitOperation).length;
  await page.reload();
  await expect(strip(1)).toHaveAccessibleName(/kept/);
  await expect(strip(2).getByRole("button", { name: /^Shot 2/ })).toBeVisible();
  expect(sentOf(submitOperation)).toHaveLength(submits);

  // A listed word asks who answers for it, here as everywhere.
  await page.getByRole("button", { name: "Make 1 kept" }).click();
  const dialog = page.getByRole("dialog", { name: /listed words/ });
  await dialog.getByLabel("Your name").fill("Lin");
  await dialog.getByLabel("Reason").fill("Checked");
  await dialog.getByRole("button", { name: "I take responsibility" }).click();
  await page.waitForURL(/\/jobs\/[^/?]+$/);
  const [made] = sentOf("SubmitSceneBatchEditingJob");
  expect(made?.ProjectIds).toMatch(/^plans1x\d+p0$/);
  expect(configOf(made)).toEqual({
    MediaURL: request.OutputConfig.MediaURL,
    Width: 1080,
    Height: 1920,
  });
});
