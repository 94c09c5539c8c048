import { appendFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "@/lib/base/database/database";
import { createEngine } from "../create-engine";
import { fakeParts, probeQuickly } from "./fake-parts";
import { realParts } from "../real-parts";

/**
 * An engine in its own process, which tests can kill. Arguments: `<database url> <data folder>
 * <quick|real|killer>`. Each render adds a line to `renders.log`. With `killer` the second clip kills the
 * process, as an image that needs all memory would.
 */
const [databaseUrl = "", dataFolder = "", kind = "quick"] = process.argv.slice(2);

const base =
  kind === "real"
    ? realParts({ dataFolder, cacheBytes: 1024 ** 3 })
    : fakeParts({ probe: probeQuickly });
const engine = await createEngine({
  dataFolder,
  database: await openDatabase({ dataFolder, databaseUrl }),
  accessKeys: { accessKeyId: "test-id", accessKeySecret: "test-secret" },
  parts: {
    ...base,
    async renderClip(order) {
      const { Index } = order.timeline.Reelpress;
      await appendFile(path.join(dataFolder, "renders.log"), `${Index}\n`);
      if (kind !== "real") await sleep(150);
      if (kind === "killer" && Index === 1) process.kill(process.pid, "SIGKILL");
      return base.renderClip(order);
    },
  },
  callbacks: { allowPrivate: ["127.0.0.1"] },
  slots: 2,
  strict: true,
  region: "cn-shanghai",
  bucket: "reelpress",
});
await engine.start();
process.send?.("at work");
