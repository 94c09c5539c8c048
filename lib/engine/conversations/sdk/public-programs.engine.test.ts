import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isFinished, untilJob } from "@/lib/engine/testing/example-batch";
import { untilProduced } from "@/lib/engine/testing/producing-engine";
import { storyboardPrograms } from "@/lib/engine/testing/sdk/storyboard-programs";
import { formPrograms } from "@/lib/engine/testing/sdk/form-programs";
import { answered } from "@/lib/engine/testing/sdk/sdk-caller";
import { openSdkWorld, type SdkWorld } from "@/lib/engine/testing/sdk/sdk-world";
import { servicePrograms } from "@/lib/engine/testing/sdk/service-programs";
import { singlePrograms } from "@/lib/engine/testing/sdk/single-programs";

/**
 * Requests of the kinds that public programs send are taken as the engine is set up by default, made
 * into clips, and what is not obeyed is listed.
 */
let world: SdkWorld;
beforeAll(async () => {
  world = await openSdkWorld();
});
afterAll(() => world?.close());

const submitBatch = "SubmitBatchMediaProducingJob";
const batchPrograms = [...storyboardPrograms, ...formPrograms, ...servicePrograms];

describe(`batches of ${batchPrograms.length} kinds of programs`, () => {
  it.each(batchPrograms)("$name", async ({ request, notObeyed, clips = 1 }) => {
    const answer = answered(await world.call(submitBatch, request(world)));
    expect([...((answer.ReelpressPassedThrough ?? []) as string[])].sort()).toEqual(
      [...notObeyed].sort(),
    );
    const job = await untilJob(world.core, String(answer.JobId), isFinished);
    expect(job.SubJobList.map((clip) => [clip.Status, clip.ErrorMessage])).toEqual(
      Array.from({ length: clips }, () => ["Success", undefined]),
    );
  });
});

describe(`single productions of ${singlePrograms.length} kinds of programs`, () => {
  it.each(singlePrograms)("$name", async ({ request, notObeyed }) => {
    const answer = answered(await world.call("SubmitMediaProducingJob", request(world)));
    expect([...((answer.ReelpressPassedThrough ?? []) as string[])].sort()).toEqual(
      [...notObeyed].sort(),
    );
    const made = await untilProduced(world.core, String(answer.JobId));
    expect([made.Status, made.Message]).toEqual(["Success", undefined]);
  });
});
