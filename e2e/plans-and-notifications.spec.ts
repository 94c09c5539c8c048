import { createHash } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { paths } from "@/lib/base/pure/paths";
import { addToLibrary, chooseSmallOutput, openFreshForm, pickClips } from "./testing/app-pages";
import { AppServer } from "./testing/app-server";
import { test as base, expect } from "./testing/app-fixtures";

const key = "TestKey001";
type Taken = { headers: IncomingHttpHeaders; event: { EventType: string } };

/** An app that may call back this computer. */
const test = base.extend<object, { app: AppServer }>({
  app: [
    async ({}, use) => {
      const server = await AppServer.create({ REELPRESS_CALLBACK_ALLOW_PRIVATE: "127.0.0.1" });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 300_000 },
  ],
});

let receiver: Server;
/** Everything that the receiver got; while it is broken, it refuses every message. */
const taken: Taken[] = [];
let isBroken = false;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  receiver = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      if (!isBroken) taken.push({ headers: request.headers, event: JSON.parse(text) as never });
      response.writeHead(isBroken ? 500 : 200).end(isBroken ? "out of order" : "");
    });
  });
  await new Promise<void>((done) => receiver.listen(0, "127.0.0.1", done));
});
test.afterAll(() => new Promise((done) => receiver.close(done)));

const address = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
const kinds = () => taken.map(({ event }) => event.EventType);

function expectSigned({ headers }: Taken): void {
  const timestamp = String(headers["x-ice-timestamp"]);
  const plain = [address(), timestamp, key].join("|");
  expect(headers["x-ice-signature"]).toBe(createHash("md5").update(plain).digest("hex"));
  expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(300);
}

async function showNotifications(page: Page): Promise<void> {
  const section = page.getByRole("region", { name: "Notifications" });
  await section.getByRole("button", { name: /^Notifications/ }).click();
}

test("an address is saved with the key that signs the messages", async ({ page }) => {
  await page.goto(paths.settings());
  const section = page.locator("#callback");
  await section.getByLabel("Address to notify").fill(address());
  await section.getByLabel("Sign every message").check();
  await section.getByLabel("Key", { exact: true }).fill(key);
  await section.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/^Saved\. Applies/)).toBeVisible();
  await page.reload();
  await expect(section.getByText("A key is saved but not shown.")).toBeVisible();
  expect(await page.content()).not.toContain(key);
});

test("plans are looked at, one is deleted, and clips are made of those that are chosen", async ({
  page,
  footage,
}) => {
  await addToLibrary(page, [footage.wide, footage.tall, footage.life]);
  await openFreshForm(page);
  await page.getByRole("textbox", { name: "Name of this batch" }).fill("Plans first 方案");
  await pickClips(page, "Group 1", [footage.wide, footage.tall, footage.life]);
  await page.getByRole("radio", { name: "No voice" }).click();
  await chooseSmallOutput(page, 3);
  await page.getByRole("button", { name: /^Where the files go/ }).click();
  await page.getByLabel("Plan only").selectOption("on");
  await page.getByRole("button", { name: /^Make 3 / }).click();
  await page.waitForURL(/\/jobs\/[^/?]+$/);
  await expect(page.getByText("3 of 3 planned")).toBeVisible();
  await expect(page.getByText("These are plans, not videos yet")).toBeVisible();
  // Nothing was rendered: there is no clip to play.
  await expect(page.locator("video")).toHaveCount(0);

  await page.getByRole("checkbox", { name: "Choose plan 2" }).check();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByText("Plan deleted", { exact: true })).toBeVisible();
  await expect(page.getByText("Not made")).toHaveCount(0);
  const plans = page.url();

  await page.getByRole("checkbox", { name: "Choose plan 1" }).check();
  await page.getByRole("checkbox", { name: "Choose plan 3" }).check();
  taken.length = 0;
  await page.getByRole("button", { name: "Make 2 videos" }).click();
  await page.waitForURL((url) => url.href !== plans && /\/jobs\/[^/?]+$/.test(url.pathname));
  await expect(page.getByText("2 of 2 ready")).toBeVisible({ timeout: 300_000 });

  await page.goto(plans);
  await expect(page.getByText("Plan deleted", { exact: true })).toBeVisible();
  await expect(page.getByText("2 of 3 planned")).toBeVisible();
});

test("another program gets a signed message for each clip and the job, and again on request", async ({
  page,
}) => {
  await expect.poll(() => kinds()).toContain("BatchProduceMediaComplete");
  expect(kinds().filter((kind) => kind === "ProduceMediaComplete")).toHaveLength(2);
  for (const one of taken) expectSigned(one);

  await page.goto(paths.jobs());
  await page
    .getByRole("link", { name: /Plans first/ })
    .first()
    .click();
  await showNotifications(page);
  await expect(page.getByText("Video 1", { exact: true }).last()).toBeVisible();
  await expect(page.getByText("Delivered").first()).toBeVisible();

  // The receiver breaks; a message is sent again by hand, and the receiver's answer is shown.
  isBroken = true;
  const before = taken.length;
  await page.getByRole("button", { name: "Send again" }).first().click();
  await expect(page.getByText(/the other program answered 500/)).toBeVisible();
  await expect(page.getByText("out of order")).toBeVisible();
  isBroken = false;
  await page.getByRole("button", { name: "Send again" }).first().click();
  await expect.poll(() => taken.length).toBeGreaterThan(before);
  const last = taken.at(-1);
  if (last) expectSigned(last);
});
