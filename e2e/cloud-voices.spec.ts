import { expect, test } from "@playwright/test";
import { paths } from "@/lib/base/paths";
import { startFakeCloud, type FakeCloud } from "@/lib/ims/fake-cloud-for-tests";
import { AppServer } from "./app-server";

let cloud: FakeCloud;
let app: AppServer;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  cloud = await startFakeCloud();
  app = await AppServer.create({
    IMS_ENDPOINT: `http://${cloud.endpoint}`,
    ALIBABA_CLOUD_ACCESS_KEY_ID: "LTAI5tFakeTeamKey01",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "FakeTeamSecret01",
    IMS_REGION: "cn-shanghai",
    IMS_BUCKET: "team",
  });
});
test.afterAll(async () => {
  await app.stop();
  await cloud.close();
});

test("a voice of Alibaba Cloud is found by what one knows of it, with the keys alone", async ({
  page,
}) => {
  await page.goto(`${app.url}${paths.compose()}`);
  const open = page.getByRole("button", { name: /Choose from 133 voices/ });
  await open.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Choose voices" });
  await dialog.getByLabel("Language of the voice").selectOption("");
  await dialog.getByRole("searchbox").focus();
  await page.keyboard.type("cantonese female");
  await expect(dialog.getByRole("checkbox")).toHaveCount(4);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(dialog.getByRole("checkbox").first()).toBeChecked();

  await dialog.getByRole("searchbox").fill("no such voice");
  await dialog.getByRole("button", { name: /no such voice/ }).click();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Remove Kelly" })).toBeVisible();
  await page.getByRole("button", { name: "Remove no such voice" }).click();
  await expect(page.getByRole("button", { name: "Remove no such voice" })).toBeHidden();
});
