import type { Page } from "@playwright/test";
import { everyField } from "@/lib/compose/testing/every-field";
import { pastedFormStands, pasteRequest } from "./testing/app-pages";
import { startTeamCloud, submitOperation, type TeamCloud } from "./testing/team-cloud";
import { expect, test } from "./testing/policy-fixture";

let team: TeamCloud;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  team = await startTeamCloud(() => ({}), { REELPRESS_STRICT: "1" });
});
test.afterAll(() => team.stop());

const paste = (page: Page, text: string) => pasteRequest(page, team.app.url, text);

/** The pasted form has replaced the empty form, which asks for five videos. */
async function filled(page: Page, output: { Count?: number; Width: number }): Promise<void> {
  await pastedFormStands(page);
  const count = output.Count ?? 1;
  await expect(page.getByRole("button", { name: new RegExp(`^Make ${count} `) })).toBeVisible();
}

/** Equal except for the order of keys. */
const sorted = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ),
  );

/** Texts that belong together are sent to the cloud one video at a time, which is another promise. */
const withoutTexts = (key: string, value: unknown): unknown =>
  key === "Texts" && typeof value === "object" && value !== null && "Match" in value
    ? undefined
    : value;

for (const [name, request] of Object.entries(everyField)) {
  test(`what is pasted is what arrives, byte for byte: ${name}`, async ({ page }) => {
    await paste(page, JSON.stringify(request, withoutTexts));
    await filled(page, request.OutputConfig);
    const before = team.cloud.log.length;
    await page.getByRole("button", { name: /^Make .*(video|plan)/ }).click();
    await expect(page).toHaveURL(/\/jobs\/job-\d+/);
    const calls = team.cloud.log.slice(before).filter(({ action }) => action === submitOperation);
    expect(calls).toHaveLength(1);
    const { ClientToken, ...params } = calls[0]?.params ?? {};
    expect(ClientToken).toMatch(/^[A-Za-z0-9-]{8,64}$/);
    const arrived = Object.fromEntries(
      Object.entries(params).map(([key, text]) => [key, JSON.parse(text) as unknown]),
    );
    // Settings of the embedded engine are not for the cloud, nor is the frame rate, which IMS does not document there.
    const meant: unknown = JSON.parse(
      JSON.stringify(request, (key, value: unknown) =>
        /^(Reelpress(Chosen)?|Fps)$/.test(key) ? undefined : value,
      ),
    );
    expect(JSON.stringify(sorted(arrived))).toBe(JSON.stringify(sorted(meant)));
  });
}

test("an undocumented field is kept, named, and refused in strict mode until it is removed", async ({
  page,
}) => {
  const request = structuredClone(everyField.silent) as Record<string, Record<string, unknown>>;
  request.InputConfig = { ...request.InputConfig, BrandNewField: { on: true } };
  await paste(page, JSON.stringify(request));
  await filled(page, { Width: 1080 });
  const before = team.cloud.log.length;
  await page.getByRole("button", { name: /^Make .*(video|plan)/ }).click();
  await page.getByRole("button", { name: "For developers", exact: true }).click();
  await expect(page.getByText(/BrandNewField/).first()).toBeVisible();
  expect(team.cloud.log.slice(before).some(({ action }) => action === submitOperation)).toBe(false);
  await page.getByRole("button", { name: /1 extra value/ }).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: /^Make .*(video|plan)/ }).click();
  await expect(page).toHaveURL(/\/jobs\/job-\d+/);
});

test("a value that IMS would refuse is named by its path, and the pasted text stays", async ({
  page,
}) => {
  await paste(page, '{"InputConfig":{"MediaArray":[]},"OutputConfig":{"Width":1080,"Count":0}}');
  await expect(page.getByText(/values are not accepted by IMS/)).toBeVisible();
  await expect(page.getByText("OutputConfig.Count")).toBeVisible();
  await expect(page.getByLabel("Request", { exact: true })).toHaveValue(/"Count":0/);
});
