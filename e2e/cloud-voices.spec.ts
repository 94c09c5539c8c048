import { paths } from "@/lib/base/pure/paths";
import { startTeamCloud, type TeamCloud } from "./testing/team-cloud";
import { expect, test } from "./testing/policy-fixture";

let team: TeamCloud;
test.beforeAll(async () => {
  team = await startTeamCloud();
});
test.afterAll(() => team.stop());

test("a voice of Alibaba Cloud is found by its properties, with the keyboard alone", async ({
  page,
}) => {
  await page.goto(`${team.app.url}${paths.compose()}`);
  const open = page.getByRole("button", { name: /Choose from 133 voices/ });
  await expect(open).toBeEnabled();
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
