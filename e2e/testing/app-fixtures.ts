import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { AppServer } from "./app-server";
import { type Footage, makeFootage } from "./footage";
import { test as base } from "./policy-fixture";

type WorkerParts = { app: AppServer; footage: Footage };

/** `app`: the built app with its own data. `footage`: real files to upload. */
export const test = base.extend<object, WorkerParts>({
  app: [
    async ({}, use) => {
      const server = await AppServer.create();
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  footage: [
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), "reelpress-footage-"));
      await use(await makeFootage(folder));
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 300_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
});

export { expect } from "@playwright/test";
