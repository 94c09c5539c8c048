import { afterAll, beforeAll, expect, it } from "vitest";
import { exampleBatch, registerSources, untilJob } from "@/lib/engine/testing/example-batch";
import { coreCaller, type SdkFailure } from "@/lib/engine/testing/sdk-clients";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import type { Timeline } from "@/lib/ims/schema/timeline";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let media: string[];

beforeAll(async () => {
  test = await openTestEngine({ slots: 0 });
  call = coreCaller(test.endpoint);
  media = await registerSources(test, call);
});
afterAll(() => test.close());

const userData = { Seed: "one" };

it("makes of a wall what it showed: the chosen draws, to the byte, in one job or in two", async () => {
  const log = { Base: 3, Draws: [{ Instead: 1 }, { Instead: 3 }] };
  const wall = (Outputs: number[], count = Outputs.length) =>
    exampleBatch(media, {
      userData,
      editing: { ProcessConfig: { Reelpress: { Wall: { ...log, Outputs } } } },
      output: { Count: count },
    });
  const shown = wall([0, 1, 2, 3, 4]);
  const plan = await call(
    "ReelpressPreviewPlan",
    { ...shown.query, Variants: "0,1,2,3,4" },
    shown.body,
  );
  const timelines = (plan.Variants as { Timeline: string }[]).map(({ Timeline }) => Timeline);
  for (const outputs of [[4, 2], [0]]) {
    const { query, body } = wall(outputs);
    const { JobId } = await call("SubmitBatchMediaProducingJob", query, body);
    const made = await untilPlanned(String(JobId));
    expect(made).toEqual(
      outputs.map((draw, index) =>
        timelines[draw]?.replace(`"Index":${draw},`, `"Index":${index},`),
      ),
    );
  }
  const { query, body } = wall([4, 2], 3);
  const refused = (await call("SubmitBatchMediaProducingJob", query, body).catch(
    (error: unknown) => error,
  )) as SdkFailure;
  expect(refused.data.Message).toContain("OutputConfig.Count");
});

/** The plans of a job, once all its clips have one. */
async function untilPlanned(JobId: string): Promise<string[]> {
  await untilJob(call, JobId, (job) => job.Status === "Processing");
  for (;;) {
    const progress = await call("ReelpressGetBatchProgress", { JobId });
    const plans = (progress.SubJobs as { Timeline?: string }[]).map(({ Timeline: text }) => text);
    const made = plans.filter((text) => text !== undefined);
    if (made.length === plans.length) return made;
  }
}

it("ranks the shots that could be shown instead of one, and has none for a shot that is not there", async () => {
  const { query, body } = exampleBatch(media, { userData });
  const ask = (Shot: string) =>
    call("ReelpressPreviewOthers", { ...query, Index: "1", Shot }, body) as Promise<{
      Others: { MediaId: string; In: number; InOutput: boolean }[];
    }>;
  const { Others } = await ask("0");
  const plan = await call("ReelpressPreviewPlan", { ...query, Variants: "1" }, body);
  const [first] = (
    JSON.parse((plan.Variants as { Timeline: string }[])[0]?.Timeline ?? "{}") as Timeline
  ).VideoTracks[0].VideoTrackClips;
  expect(Others.length).toBeGreaterThan(0);
  expect(Others).not.toContainEqual(
    expect.objectContaining({ MediaId: first?.MediaId, In: first?.In }),
  );
  const places = Others.map(({ InOutput }) => Number(InOutput));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect((await ask("900")).Others).toEqual([]);
});
