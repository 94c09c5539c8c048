import type { Page } from "@playwright/test";
import { paths } from "@/lib/base/pure/paths";
import { submit } from "./testing/app-pages";
import { startTeamCloud, submitOperation, type TeamCloud } from "./testing/team-cloud";
import { expect, test } from "./testing/policy-fixture";

const operations = [submitOperation, "SubmitSportsHighlightsJob", "SubmitScreenMediaHighlightsJob"];
const bucket = "http://team-bucket.oss-cn-shanghai.aliyuncs.com";
const json = (text: string | undefined): unknown => JSON.parse(text ?? "null");

/** From the card on the start page, which opens a fresh form of the kind. */
async function openKind(page: Page, url: string, card: string): Promise<void> {
  await page.goto(`${url}${paths.home()}`);
  await page.getByRole("link", { name: card }).click();
  await expect(page.getByRole("radio", { name: card })).toBeChecked();
}

async function addByAddress(page: Page, address: string): Promise<void> {
  await page.getByRole("button", { name: "Add from a link" }).first().click();
  const field = page.getByLabel("Link to a file in your bucket");
  await field.fill(address);
  await field.press("Enter");
}

test.describe("each kind goes to its own operation of Alibaba Cloud", () => {
  let team: TeamCloud;
  test.beforeAll(async () => {
    team = await startTeamCloud((cloud) =>
      Object.fromEntries(
        operations.map((name) => [name, () => ({ JobId: `job-${cloud.log.length}` })]),
      ),
    );
  });
  test.afterAll(() => team.stop());

  /** Submits the form, and gives the call that the cloud got. */
  async function sent(page: Page) {
    await submit(page, 5);
    const calls = team.cloud.log.filter(({ action }) => operations.includes(action));
    const { action, params } = calls.at(-1) ?? { action: "", params: {} as Record<string, string> };
    return { action, params, input: json(params.InputConfig) };
  }

  test("a match, with its sport, its recording and nothing of looks or texts", async ({ page }) => {
    await openKind(page, team.app.url, "Highlights of a match");
    await expect(page.getByRole("heading", { name: "On-screen text" })).toHaveCount(0);
    await page.getByRole("radio", { name: "Table tennis" }).click();
    await addByAddress(page, `${bucket}/match.mp4`);
    await page.getByLabel("Moments at most").fill("6");
    const { action, params, input } = await sent(page);
    expect(action).toBe("SubmitSportsHighlightsJob");
    expect(input).toEqual({ SportsCategory: "pingpong", InputMedia: `${bucket}/match.mp4` });
    expect(json(params.UserData)).toMatchObject({ ReelpressMoments: "6" });
    expect(params).not.toHaveProperty("EditingConfig");
    expect(params.ClientToken).toBeTruthy();
  });

  test("a mashup, with its films and its length, and without a token", async ({ page }) => {
    await openKind(page, team.app.url, "Mashup of films");
    await addByAddress(page, `${bucket}/film.mp4`);
    await page.getByLabel("Length of a video").fill("20");
    const { action, params, input } = await sent(page);
    expect(action).toBe("SubmitScreenMediaHighlightsJob");
    expect(input).toEqual({
      MediaArray: [`${bucket}/film.mp4`],
      HighlightStrategy: { TargetDuration: 20 },
    });
    expect(params).not.toHaveProperty("ClientToken");
  });

  test("a film, with the name of its scene, and what was written stays when the kind is switched", async ({
    page,
  }) => {
    await openKind(page, team.app.url, "Footage for a text");
    await addByAddress(page, `${bucket}/film.mp4`);
    await page.getByRole("textbox", { name: "Script 1" }).fill("A ship leaves the harbour.");
    await page.getByRole("radio", { name: "Mashup of films" }).click();
    await expect(page.getByRole("textbox", { name: "Script 1" })).toHaveCount(0);
    await page.getByRole("radio", { name: "Film scenes for a text" }).click();
    await page.getByLabel("Scene name").fill("FilmScene");
    const { action, input } = await sent(page);
    expect(action).toBe(submitOperation);
    expect(input).toMatchObject({
      MediaArray: [`${bucket}/film.mp4`],
      SceneInfo: { Scene: "FilmScene" },
      SpeechTextArray: ["A ship leaves the harbour."],
    });
  });
});
