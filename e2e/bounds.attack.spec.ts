import { request as plainRequest } from "node:http";
import { pasteRequest } from "./testing/app-pages";
import { expect, test } from "./testing/app-fixtures";

/** The status for an address exactly as written; a browser would normalize the address. */
const statusOf = (origin: string, address: string, method = "GET") =>
  new Promise<number>((resolve, reject) => {
    const { hostname: host, port } = new URL(origin);
    plainRequest({ host, port, path: address, method }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode ?? 0));
    })
      .on("error", reject)
      .end();
  });

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

test("a malformed address is answered with 400 on every page", async ({ app }) => {
  const addresses = ["%00", "%zz", "%", "%ED%A0%80"].flatMap((sign) => [
    `/jobs/${sign}`,
    `/jobs/sent-${sign}`,
    `/api/jobs/${sign}/zip`,
    `/api/submissions/${sign}`,
    `/api/media/${sign}/file`,
    `/api/uploads/${sign}`,
    `/api/ims/objects/reelpress/${sign}`,
    `/compose?draft=${sign}`,
    `/compose?preset=${sign}`,
    `/jobs?search=${sign}`,
    `/api/jobs?cursor=${sign}`,
    `/api/media?ids=${sign}`,
    `/api/media/usage?ids=${sign}`,
    `/api/templates/usage?id=${sign}`,
  ]);
  const answers = await Promise.all(addresses.map((address) => statusOf(app.url, address)));
  expect(answers).toEqual(addresses.map(() => 400));
  // With an invalid cursor, the list begins at its start.
  expect(await statusOf(app.url, `/api/jobs?cursor=${"a".repeat(3000)}`)).toBe(200);
  // The engine's own message may name a missing parameter first.
  const signed = await statusOf(app.url, "/?Action=GetMediaInfo&Signature=x&InputURL=%00");
  expect(signed).toBeGreaterThanOrEqual(400);
  expect(signed).toBeLessThan(500);
});

test("an oversized draft is refused, and the composer opens at once", async ({ page, app }) => {
  const put = (form: string) =>
    page.request.put(`${app.url}/api/drafts/attack-draft`, {
      headers: { "content-type": "application/json" },
      data: Buffer.from(`{"version":1,"writer":"attack-page","base":0,"form":${form}}`),
    });
  const groups = JSON.stringify(Array.from({ length: 20_000 }, () => ({ name: "", media: [] })));
  expect((await put(`{"output":{},"groups":${groups}}`)).status()).toBe(400);
  expect((await put(`{"output":{},"groups":${nested(20_000)}}`)).status()).toBe(400);
  expect((await put(`{"output":{},"groups":[],"name":"\\u0000"}`)).status()).toBe(400);
  expect((await put(`{"output":{},"groups":[],"x":"${"x".repeat(3_000_000)}"}`)).status()).toBe(
    413,
  );
  const startedAt = Date.now();
  await page.goto(`${app.url}/compose`);
  await expect(page.getByRole("button", { name: /^Make / })).toBeVisible();
  expect(Date.now() - startedAt).toBeLessThan(15_000);
});

test("a text that was pasted to block the server blocks no other request", async ({
  page,
  app,
}) => {
  const pasted = pasteRequest(page, app.url, `${"a".repeat(190_000)} inputConfig={`);
  const startedAt = Date.now();
  expect((await page.request.get(`${app.url}/api/health`)).ok()).toBe(true);
  expect(Date.now() - startedAt).toBeLessThan(5_000);
  await pasted;
  await expect(page.getByText(/does not look like a batch request|cannot be read/)).toBeVisible();
});
