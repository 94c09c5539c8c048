import { mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { openTestEngine, type TestEngine } from "./test-engine";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { realParts } from "@/lib/engine/real-parts";
import { coreCaller, type Fields } from "./sdk-clients";
import type { Picture } from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";

export const address = (name: string) => `http://bucket.oss-cn-shanghai.aliyuncs.com/${name}`;

/**
 * An engine that really renders single productions, from sources drawn into its bucket. `analysed`: whether
 * it also looks through every source and every film that it has made, which takes as long as rendering.
 */
export async function openRealProducing({ analysed = false } = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "reelpress-produce-"));
  const real = realParts({ dataFolder: folder, cacheBytes: 1e9 });
  const parts = analysed ? real : { ...real, passes: {} };
  const test: TestEngine = await openTestEngine({ slots: 1, parts });
  const call = coreCaller(test.endpoint);
  const file = (name: string) => test.objectFile("bucket", name);
  return {
    test,
    call,
    folder,
    file,
    draw: async (name: string, source: string, ...more: string[]): Promise<void> => {
      await mkdir(path.dirname(file(name)), { recursive: true });
      const args = [...flags("-v error -y -f lavfi -i"), source, ...more, file(name)];
      await runProgram(ffmpegPath(), args, { deadlineMs: 60_000 });
    },
    submit: (name: string, timeline: object, output: object = {}) =>
      call(
        "SubmitMediaProducingJob",
        { OutputMediaConfig: JSON.stringify({ MediaURL: address(name), ...output }) },
        { Timeline: JSON.stringify(timeline) },
      ),
    untilProduced: async (JobId: string): Promise<Fields> => {
      for (;;) {
        const job = (await call("GetMediaProducingJob", { JobId })).MediaProducingJob as Fields;
        if (job.Status === "Success") return job;
        if (job.Status === "Failed") throw new Error(`${job.Code}: ${job.Message}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async close() {
      await test.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type RealProducing = Awaited<ReturnType<typeof openRealProducing>>;

/** Which of red, green and blue dominates a region. */
export function hue(picture: Picture | undefined, region: Parameters<Picture["mean"]>[0]): string {
  const means = picture?.mean(region) ?? [];
  return ["red", "green", "blue"][means.indexOf(Math.max(...means))] ?? "none";
}
